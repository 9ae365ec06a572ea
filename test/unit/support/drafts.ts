/** An invented annual report: header, three parts of four, a problem part without a cause, closing. */
export const REPORT = `云岭镇人民政府
2023年法治政府建设情况报告

县人民政府：
2023年，云岭镇坚持依法行政，现将有关情况报告如下：
一、2023年法治政府建设主要举措和成效
（一）加强学习。截止11月底，全镇举办讲座12场，受众900人次。
（二）规范执法。全年办理行政处罚案件30件，群众满意。
二、2023年法治政府建设存在的不足和原因
执法力量不足。主要原因是人员编制较少。
三、2024年法治政府建设工作安排
继续抓好法治建设各项工作。

云岭镇人民政府
2024年1月15日
`;

/** The same report as it comes out of a PDF: the word 截止 is cut by two line breaks. */
export const WRAPPED = REPORT.replace(
  '（一）加强学习。截止11月底，',
  '（一）加强学习。我镇组织干部职工学习法律法规，截\n\n止11月底，',
);
