const offers =
	/(?:欧洲杯|歐洲杯|世界杯).{0,6}(?:投注|买球|買球|下注)|(?:棋牌|博彩|真人|娱乐|娛樂).{0,4}(?:平台|官网|官網|娱乐城|娛樂城).{0,12}(?:注册|註冊|送|下载|下載|登录|登入)|(?:代开|代開)[发發]票|信用卡套现|信用卡套現|(?:无抵押|無抵押)[贷貸]款.{0,20}(?:加|电话|電話|微信)|加(?:微信|薇信|[Qq][Qq]群?|[Ll][Ii][Nn][Ee])\s?[:：]?\s?[A-Za-z0-9_-]{5,20}.{0,12}(?:领取|領取|咨询|諮詢|办理|辦理|下载|下載)/u;
const report =
	/打击|打擊|整治|查处|查處|严禁|嚴禁|防范|防範|诈骗|詐騙|赌博|賭博|查获|查獲|侦破|偵破|宣传|宣傳|警惕|案件/u;

/** A line that sells something that no summary sells; a report on such things is none. */
export function isAdvertising(text: string): boolean {
	return text.length < 160 && offers.test(text) && !report.test(text);
}
