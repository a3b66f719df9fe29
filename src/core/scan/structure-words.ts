import { fold } from '../script';

/**
 * The title of a section of a summary by its wording: it ends in a noun that such titles end in (…情况, …打算, 存在的不足), or
 * is one of the few that stand alone. Only asked where no mark says that the line is a heading.
 */
export function isSectionTitle(title: string): boolean {
	if (title.length > 40) return false;
	const folded = fold(title);
	return sectionEnd.test(folded) || english.test(folded);
}

const sectionEnd =
	/(?:情况|概况|概述|概览|回顾|成绩|成效|成果|成就|亮点|做法|经验|体会|心得|感悟|收获|问题|不足|不足之处|短板|弱项|困难|差距|教训|困惑|原因|分析|打算|计划|规划|安排|思路|目标|方向|重点|任务|措施|建议|对策|展望|设想|要点|反思|改进|背景|目的|意义|内容|过程|进展|完成|前言|引言|序言|结语|结束语|小结|致谢|附录|附件|事项|动议|决议|下一步|(?:主要|重点|今后|下一步|今后的|本周|本月|下周|下月|来年|明年)工作|简介|介绍|方针|思想|保障|风险)$/u;
const english =
	/^(?:(?:executive |project )?(?:overview|summary|background|introduction|purpose|scope)|(?:key |main )?(?:achievements?|accomplishments?|highlights|results|outcomes|deliverables|findings|metrics)|(?:issues|problems|challenges|risks|blockers|obstacles|lessons? learn(?:ed|t)|what (?:went|could|did).{1,40}|areas? for improvement)(?: and .{1,20})?|(?:next steps?|plans?|goals|objectives|outlook|recommendations?|conclusions?|action items|future work|follow-?ups?|plans? for .{1,20})(?: and .{1,20})?|attendees|agenda|decisions|timeline|budget|team|acknowledge?ments|appendix|references)$/u;

/** Names a whole text of this kind (…工作总结, …述职报告, … report): the title of a document. */
export function isDocumentTitle(title: string): boolean {
	if (title.length > 80) return false;
	const folded = fold(title);
	return documentNoun.test(folded) && !/^(?:executive|project)? ?summary$/u.test(folded);
}

const documentNoun =
	/(?:总结|小结|述职|述廉|报告|汇报|计划|要点|纪要|会议记录|周报|月报|日报|季报|年报|简报|复盘|心得|体会|总结表|鉴定|自评|方案|范文|工作谋划|summary|report|review|retrospective|minutes|plan|postmortem|post-mortem)(?:书|材料|稿|发言|发言稿|范文|模板|汇编|精选|[（(【[].{0,24}[）)】\]]|[0-9一二三四五六七八九十]{0,3}篇?|[, ]{0,2}(?:19|20)[0-9x]{2})?$/u;
