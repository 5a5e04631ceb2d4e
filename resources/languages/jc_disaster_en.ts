<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>documents/carriage.py</name>
    <message>
        <source>这份文书要在纸上填写、签字或者传阅，没有短信、微信文字。请制作成纸质文书。</source>
        <translation>This paper has to be filled in, signed or circulated, so it has no SMS or WeChat text. Make it as a paper document.</translation>
    </message>
</context>
<context>
    <name>documents/fonts.py</name>
    <message>
        <source>“%1”（U+%2，见“%3”）在本机字体中没有字形，文书未生成，记录未受影响</source>
        <translation>“%1” (U+%2, in “%3”) has no glyph in any font of this computer; the paper was not made, the record is not affected</translation>
    </message>
    <message>
        <source>请核对该字；确属人名、地名用字的，可在设置中添加含有该字的字体后重新生成</source>
        <translation>check the character; if it belongs to a person's or place's name, add a font that has it in the settings and make the paper again</translation>
    </message>
</context>
<context>
    <name>documents/office.py</name>
    <message>
        <source>“%1”应为%2</source>
        <translation>“%1” must be %2</translation>
    </message>
    <message>
        <source>“名称: [文字, 文字]”的列表</source>
        <translation>a list of “name: [text, text]”</translation>
    </message>
    <message>
        <source>“名称: 文字”的列表</source>
        <translation>a list of “name: text”</translation>
    </message>
    <message>
        <source>一段文字</source>
        <translation>a piece of text</translation>
    </message>
    <message>
        <source>应为“键: 内容”的列表</source>
        <translation>must be a list of “key: content”</translation>
    </message>
    <message>
        <source>没有名为“%1”的设置，请删去</source>
        <translation>there is no setting called “%1”; delete it</translation>
    </message>
</context>
<context>
    <name>documents/own_faces.py</name>
    <message>
        <source>本机字体“%1”没有使用，改用随程序提供的字体：%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The font “%1” of this computer is not used; instead the font that comes with the program: %2</translation>
    </message>
</context>
<context>
    <name>documents/own_office.py</name>
    <message>
        <source>%1在文书中的名称（发文机关）</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Name of %1 on papers (issuing body)</translation>
    </message>
    <message>
        <source>%1的发文机关代字</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Issuing code of %1</translation>
    </message>
    <message>
        <source>“%1”在文件中占了几行，请直接改文件</source>
        <translation>“%1” takes several lines in the file; change it in the file itself</translation>
    </message>
    <message>
        <source>“%1”填“%2”或“%3”</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>enter “%2” or “%3” for “%1”</translation>
    </message>
    <message>
        <source>值班室名称</source>
        <translation>Name of the duty room</translation>
    </message>
    <message>
        <source>对县（市、区）的通报在通知之外单独发（是、否）</source>
        <translation>Circular to counties (cities, districts) sent apart from the notice (是 yes, 否 no)</translation>
    </message>
    <message>
        <source>成员单位的统称</source>
        <translation>Collective name of the member units</translation>
    </message>
    <message>
        <source>文书联系人及电话</source>
        <translation>Contact and telephone on papers</translation>
    </message>
    <message>
        <source>本单位设置没有保存（%1），原来的设置没有改动。请改正后再保存。</source>
        <translation>The settings of this office were not saved (%1); the settings before are unchanged. Correct this, then save again.</translation>
    </message>
    <message>
        <source>没有“%1”这一项</source>
        <translation>there is no “%1”</translation>
    </message>
    <message>
        <source>预案写“%1”之处，经确认的接收单位</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Confirmed recipient where the plan says “%1”</translation>
    </message>
</context>
<context>
    <name>documents/papers/adjust_notice.py</name>
    <message>
        <source>%1响应启动后级别没有调整。</source>
        <translation>The level has not been adjusted since the %1 response was started.</translation>
    </message>
    <message>
        <source>响应已经终止（或撤销），不再制作调整通知。</source>
        <translation>The response has been terminated (or revoked); no notice of adjustment is made.</translation>
    </message>
    <message>
        <source>响应没有启动，没有级别可以调整。</source>
        <translation>No response has been started, so there is no level to adjust.</translation>
    </message>
    <message>
        <source>应急响应</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>自然灾害救助</source>
        <translation>Disaster relief</translation>
    </message>
    <message>
        <source>调整通知</source>
        <translation>Notice of adjustment</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>documents/papers/after_action.py</name>
    <message>
        <source>%1响应仍然有效，终止后再作复盘评估。</source>
        <translation>The %1 response is still in force; the after-action evaluation is made once it is terminated.</translation>
    </message>
    <message>
        <source>复盘（演练）评估报告</source>
        <translation>After-action (or exercise) evaluation report</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可评估的内容。</source>
        <translation>No incident is open, so there is nothing to evaluate.</translation>
    </message>
    <message>
        <source>评估报告</source>
        <translation>Evaluation</translation>
    </message>
</context>
<context>
    <name>documents/papers/blank_forms.py</name>
    <message>
        <source>空白表</source>
        <translation>Blank forms</translation>
    </message>
</context>
<context>
    <name>documents/papers/brief.py</name>
    <message>
        <source>呈阅件</source>
        <translation>Note for leaders</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可呈阅的内容。</source>
        <translation>No incident is open, so there is nothing to submit.</translation>
    </message>
</context>
<context>
    <name>documents/papers/casualty_list.py</name>
    <message>
        <source>一览表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>因灾死亡失踪人口一览表</source>
        <translation>List of dead and missing</translation>
    </message>
    <message>
        <source>尚未逐人登记死亡、失踪人员，登记第一名后即可制作。</source>
        <translation>No dead or missing person is recorded by name; it can be made once the first is.</translation>
    </message>
</context>
<context>
    <name>documents/papers/consultation_minutes.py</name>
    <message>
        <source>会商研判意见</source>
        <translation>Opinion of the consultation</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可会商的内容。</source>
        <translation>No incident is open, so there is nothing to consult on.</translation>
    </message>
    <message>
        <source>尚未记录会商或认定，会商后再制作研判意见。</source>
        <translation>No consultation or finding is recorded yet; make this after the consultation.</translation>
    </message>
</context>
<context>
    <name>documents/papers/correction.py</name>
    <message>
        <source>没有登记发出而可以更正的文书；发出后登记，即可更正。</source>
        <translation>No paper is recorded as sent, so there is none to correct; once one is sent and recorded, it can be corrected.</translation>
    </message>
</context>
<context>
    <name>documents/papers/county_circular.py</name>
    <message>
        <source>启动决定</source>
        <translation>Start decision</translation>
    </message>
    <message>
        <source>对县（市、区）通报</source>
        <translation>Circular to counties (cities, districts)</translation>
    </message>
    <message>
        <source>市级响应没有启动，没有需要通报的响应情况。</source>
        <translation>No city-level response has been started, so there is no response to inform of.</translation>
    </message>
    <message>
        <source>情况的通报</source>
        <translation>Circular</translation>
    </message>
    <message>
        <source>通报已经发出；内容有误的，请用更正或撤销。</source>
        <translation>The circular has been sent; if it is wrong, correct or revoke it.</translation>
    </message>
    <message>
        <source>通知一并作为对县（市、区）的通报，一事不发两文。本单位要单独发通报的，在设置的“本单位”中把“对县（市、区）的通报在通知之外单独发”改为“是”。</source>
        <translation>The notice also serves as the circular to counties (cities, districts): one matter, one paper. To send a separate circular, set “Circular to counties (cities, districts) sent apart from the notice” to 是 (yes) under “This office” in the settings.</translation>
    </message>
</context>
<context>
    <name>documents/papers/decision_card.py</name>
    <message>
        <source>决策卡</source>
        <translation>Decision card</translation>
    </message>
    <message>
        <source>决策卡（一页）</source>
        <translation>Decision card (one page)</translation>
    </message>
</context>
<context>
    <name>documents/papers/decision_record.py</name>
    <message>
        <source>决定记录单、批示传达落实单</source>
        <translation>Decision record, instruction follow-up sheet</translation>
    </message>
    <message>
        <source>尚未记录决定或领导批示，记录后再打印。</source>
        <translation>No decision or instruction is recorded; print it once one is.</translation>
    </message>
</context>
<context>
    <name>documents/papers/dispatch_order.py</name>
    <message>
        <source>尚未登记物资调拨；下达调拨并登记后再制作。</source>
        <translation>No dispatch of supplies is recorded; make this once a dispatch is ordered and recorded.</translation>
    </message>
    <message>
        <source>救灾物资调拨单</source>
        <translation>Dispatch order for relief supplies</translation>
    </message>
</context>
<context>
    <name>documents/papers/flash_report.py</name>
    <message>
        <source>尚未新建灾情，没有可报告的内容。</source>
        <translation>No incident is open, so there is nothing to report.</translation>
    </message>
</context>
<context>
    <name>documents/papers/flow_chart.py</name>
    <message>
        <source>应急处置</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>应急处置流程图</source>
        <translation>Flow chart of the emergency response</translation>
    </message>
    <message>
        <source>流程图</source>
        <translation>Flow chart</translation>
    </message>
</context>
<context>
    <name>documents/papers/funds_sheet.py</name>
    <message>
        <source>台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>尚未登记救灾资金的申请、预拨、核定或清算。</source>
        <translation>No request, advance, approval or settlement of relief funds is recorded.</translation>
    </message>
    <message>
        <source>救灾资金台账</source>
        <translation>Ledger of relief funds</translation>
    </message>
</context>
<context>
    <name>documents/papers/handover.py</name>
    <message>
        <source>值班交接记录</source>
        <translation>Handover record</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可交接的事项。</source>
        <translation>No incident is open, so there is nothing to hand over.</translation>
    </message>
</context>
<context>
    <name>documents/papers/leader_report.py</name>
    <message>
        <source>决定情况报告</source>
        <translation>Report on the decision</translation>
    </message>
    <message>
        <source>响应已经终止（或撤销）；预案只规定启动决定后的报告，终止情况另发通知。</source>
        <translation>The response has been terminated (or revoked); the plan asks for a report only after a decision to start, a termination has its own notice.</translation>
    </message>
    <message>
        <source>尚未记录有效的启动决定，决定作出并记入后再报告。</source>
        <translation>No valid decision to start is recorded; report once the decision is taken and recorded.</translation>
    </message>
    <message>
        <source>情况的呈阅件</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>情况的报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>预案第%1条没有规定%2响应决定后另行报告，不制作本件。</source>
        <translation>Clause %1 of the plan asks for no separate report after a decision on the %2 response; this paper is not made.</translation>
    </message>
</context>
<context>
    <name>documents/papers/member_daily.py</name>
    <message>
        <source>成员单位每日情况</source>
        <translation>Daily reports of member units</translation>
    </message>
    <message>
        <source>成员单位每日报告的措施尚未记录决定采取；响应措施视情采取。</source>
        <translation>The measure of daily reports by member units is not yet recorded as taken; response measures are taken as the situation requires.</translation>
    </message>
    <message>
        <source>没有生效的响应，不收成员单位每日情况。</source>
        <translation>No response is in force, so no daily reports are collected from member units.</translation>
    </message>
    <message>
        <source>预案没有规定%1响应成员单位每日报告。</source>
        <translation>The plan asks for no daily reports from member units in the %1 response.</translation>
    </message>
</context>
<context>
    <name>documents/papers/nil_report.py</name>
    <message>
        <source>%1时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可续报的内容。</source>
        <translation>No incident is open, so there is nothing to follow up.</translation>
    </message>
    <message>
        <source>尚未明确是否执行24小时零报告，明确并记入后再制作续报。</source>
        <translation>It has not been decided whether 24-hour nil reporting is kept; decide and record that first, then make the follow-up report.</translation>
    </message>
    <message>
        <source>已决定不执行24小时零报告（%1），改用值班信息续报。</source>
        <translation>It was decided not to keep 24-hour nil reporting (%1); use duty reports to follow up.</translation>
    </message>
    <message>
        <source>灾情已记录稳定，24小时零报告结束，改用值班信息。</source>
        <translation>The situation is recorded as stable, so 24-hour nil reporting has ended; use duty reports.</translation>
    </message>
    <message>
        <source>续报（24小时零报告）</source>
        <translation>Follow-up report (24-hour nil report)</translation>
    </message>
</context>
<context>
    <name>documents/papers/phone_note.py</name>
    <message>
        <source>尚无电话记录；空白电话记录见空白表。</source>
        <translation>No call is recorded; a blank call record is among the blank forms.</translation>
    </message>
    <message>
        <source>电话记录</source>
        <translation>Call record</translation>
    </message>
</context>
<context>
    <name>documents/papers/press_release.py</name>
    <message>
        <source>尚无单位报送灾情数据，没有可发布的内容。</source>
        <translation>No unit has reported figures, so there is nothing to release.</translation>
    </message>
    <message>
        <source>灾情新闻通稿</source>
        <translation>Press release</translation>
    </message>
</context>
<context>
    <name>documents/papers/proposal.py</name>
    <message>
        <source>%1响应已经启动，认定的级别没有变化。</source>
        <translation>The %1 response has been started and the level in the finding has not changed.</translation>
    </message>
    <message>
        <source>%1应急响应</source>
        <translation>%1 response</translation>
    </message>
    <message>
        <source>呈批件</source>
        <translation>Submission for approval</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可呈报的内容。</source>
        <translation>No incident is open, so there is nothing to submit.</translation>
    </message>
    <message>
        <source>尚未记录会商认定。请先由%1会商认定，并把认定记入。</source>
        <translation>No finding is recorded yet. First %1 consults and makes its finding, then record it.</translation>
    </message>
    <message>
        <source>最近一次认定为未达到启动条件，没有需要呈请决定的事项。</source>
        <translation>The latest finding is that the start criteria are not met; there is nothing to submit for decision.</translation>
    </message>
    <message>
        <source>认定与预案第%1条不符，待核：%2。</source>
        <translation>The finding departs from clause %1 of the plan, to be checked: %2.</translation>
    </message>
    <message>
        <source>请示</source>
        <translation>Request for a decision</translation>
    </message>
    <message>
        <source>请示（呈批件）</source>
        <translation>Request for a decision (submission for approval)</translation>
    </message>
</context>
<context>
    <name>documents/papers/province_report.py</name>
    <message>
        <source>响应情况上报</source>
        <translation>Report on the response to the province</translation>
    </message>
    <message>
        <source>市级响应没有启动，没有需要上报的响应情况。</source>
        <translation>No city-level response has been started, so there is no response to report.</translation>
    </message>
    <message>
        <source>预案没有规定响应情况向省级上报。</source>
        <translation>The plan asks for no report on the response to the province.</translation>
    </message>
</context>
<context>
    <name>documents/papers/record_print.py</name>
    <message>
        <source>值班记录</source>
        <translation>Duty record</translation>
    </message>
    <message>
        <source>值班记录（打印）</source>
        <translation>Duty record (print)</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有记录可打印。</source>
        <translation>No incident is open, so there is nothing to print.</translation>
    </message>
</context>
<context>
    <name>documents/papers/revocation.py</name>
    <message>
        <source>没有登记发出而可以撤销的文书；发出后登记，即可撤销。</source>
        <translation>No paper is recorded as sent, so there is none to revoke; once one is sent and recorded, it can be revoked.</translation>
    </message>
</context>
<context>
    <name>documents/papers/signing_sheet.py</name>
    <message>
        <source>现在没有可以制作的公文，没有需要送签的文稿。</source>
        <translation>No official paper can be made now, so there is no draft to send for signature.</translation>
    </message>
    <message>
        <source>送签稿</source>
        <translation>Draft for signature</translation>
    </message>
</context>
<context>
    <name>documents/papers/situation_report.py</name>
    <message>
        <source>尚无单位报送灾情数据，收到报送后再制作。</source>
        <translation>No unit has reported figures; make it once one has.</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可填报的内容。</source>
        <translation>No incident is open, so there is nothing to fill in.</translation>
    </message>
    <message>
        <source>灾情报告表</source>
        <translation>Disaster situation report form</translation>
    </message>
</context>
<context>
    <name>documents/papers/start_notice.py</name>
    <message>
        <source>启动通知</source>
        <translation>Notice of start</translation>
    </message>
    <message>
        <source>响应已经终止（或撤销），不再制作启动通知。</source>
        <translation>The response has been terminated (or revoked); no notice of start is made.</translation>
    </message>
    <message>
        <source>响应已调整为%1，不再制作启动通知，应另发调整通知。</source>
        <translation>The response has been adjusted to %1; no notice of start is made, send a notice of adjustment instead.</translation>
    </message>
    <message>
        <source>尚未记录有效的启动决定，决定作出并记入后再制作通知。</source>
        <translation>No valid decision to start is recorded; make the notice once the decision is taken and recorded.</translation>
    </message>
</context>
<context>
    <name>documents/papers/summary.py</name>
    <message>
        <source>%1响应仍然有效，终止后再作总结。</source>
        <translation>The %1 response is still in force; sum it up once it is terminated.</translation>
    </message>
    <message>
        <source>响应没有启动过，灾情归档后再作总结。</source>
        <translation>No response was started; sum it up once the incident is archived.</translation>
    </message>
    <message>
        <source>尚未新建灾情，没有可总结的内容。</source>
        <translation>No incident is open, so there is nothing to sum up.</translation>
    </message>
    <message>
        <source>总结</source>
        <translation>Summary</translation>
    </message>
</context>
<context>
    <name>documents/papers/support_request.py</name>
    <message>
        <source>军队</source>
        <translation>Armed forces</translation>
    </message>
    <message>
        <source>函</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>尚未记录决定采取请求支援（或请求军队参加救灾）的措施，决定采取后再制作。</source>
        <translation>The measure of requesting support (or asking the armed forces to join the relief) is not recorded as taken; make this once it is decided.</translation>
    </message>
    <message>
        <source>抢险救灾</source>
        <translation>Rescue and relief</translation>
    </message>
    <message>
        <source>没有生效的响应，请求支援的措施尚未决定采取。</source>
        <translation>No response is in force, and the measure of requesting support has not been decided.</translation>
    </message>
    <message>
        <source>请求支援</source>
        <translation>Request for support</translation>
    </message>
</context>
<context>
    <name>documents/papers/task_sheet.py</name>
    <message>
        <source>尚未记录决定采取的措施；响应措施视情采取，决定采取后再制作提示单。</source>
        <translation>No measure is recorded as taken; response measures are taken as the situation requires, make the task sheets once they are decided.</translation>
    </message>
    <message>
        <source>已采取的措施没有写明承担单位，无处可发。</source>
        <translation>The measures taken name no unit to carry them out, so there is nobody to send a task sheet to.</translation>
    </message>
    <message>
        <source>提示单</source>
        <translation>Task sheet</translation>
    </message>
    <message>
        <source>没有生效的响应，尚无已决定采取的措施。</source>
        <translation>No response is in force, so no measures have been decided.</translation>
    </message>
    <message>
        <source>部门职责</source>
        <translation>Department duties</translation>
    </message>
    <message>
        <source>部门职责措施提示单</source>
        <translation>Task sheets for departments</translation>
    </message>
    <message>
        <source>预案原文为“%1”，该单位疑为印误（解读%2），经本单位确认接收单位并填入设置后再制作。</source>
        <translation>The plan prints “%1”, which is probably a misprint (reading %2); make this once the office has confirmed the recipient and entered it in the settings.</translation>
    </message>
    <message>
        <source>预案所列措施另行呈报或商请，不发提示单。</source>
        <translation>The measures of the plan are submitted or requested separately; no task sheet is sent.</translation>
    </message>
</context>
<context>
    <name>documents/papers/team_notice.py</name>
    <message>
        <source>尚未登记派出工作组；决定派出并登记后再制作通知。</source>
        <translation>No team is recorded as sent; make the notice once a team is decided on and recorded.</translation>
    </message>
    <message>
        <source>工作组</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>工作组通知和情况报告</source>
        <translation>Team notice and situation report</translation>
    </message>
</context>
<context>
    <name>documents/papers/termination_notice.py</name>
    <message>
        <source>%1响应仍然有效，尚未记录终止（或撤销）的决定。</source>
        <translation>The %1 response is still in force; no decision to terminate (or revoke) it is recorded.</translation>
    </message>
    <message>
        <source>响应没有启动，没有可以终止的响应。</source>
        <translation>No response has been started, so there is none to terminate.</translation>
    </message>
    <message>
        <source>终止通知</source>
        <translation>Notice of termination</translation>
    </message>
</context>
<context>
    <name>documents/papers/warning_report.py</name>
    <message>
        <source>尚未登记预警预报信息；收到通报并登记后再制作。</source>
        <translation>No warning is recorded; make this once one is received and recorded.</translation>
    </message>
    <message>
        <source>预警信息报告单</source>
        <translation>Warning report sheet</translation>
    </message>
</context>
<context>
    <name>documents/papers/work_progress.py</name>
    <message>
        <source>工作情况</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>救助工作情况报告</source>
        <translation>Report on relief work</translation>
    </message>
    <message>
        <source>没有生效的响应；救助工作情况随值班信息续报。</source>
        <translation>No response is in force; report relief work in the follow-up duty reports.</translation>
    </message>
    <message>
        <source>预案没有规定本级响应汇总上报工作情况。</source>
        <translation>The plan asks for no summary report on the work in a response of this level.</translation>
    </message>
</context>
<context>
    <name>documents/produce.py</name>
    <message>
        <source>%1.前稿-%2%3</source>
        <translation>%1.before-%2%3</translation>
    </message>
    <message>
        <source>文书写不进文件夹“%1”（%2），记录没有受影响。请换一个文件夹再试。</source>
        <translation>The paper cannot be written into the folder “%1” (%2); the record is not affected. Choose another folder and try again.</translation>
    </message>
    <message>
        <source>没有名为“%1”的文书。可用：%2，或 %3（全部）。</source>
        <translation>There is no paper called “%1”. Use: %2, or %3 (all).</translation>
    </message>
</context>
<context>
    <name>documents/short_text.py</name>
    <message>
        <source>现在还不能生成短信文字，没有复制任何内容。%1</source>
        <translation>No SMS text can be made yet; nothing was copied. %1</translation>
    </message>
    <message>
        <source>这种文书没有短信文字，没有复制任何内容。有短信文字的：%1。</source>
        <translation>This kind of paper has no SMS text; nothing was copied. Those that have one: %1.</translation>
    </message>
</context>
<context>
    <name>documents/templates.py</name>
    <message>
        <source>“%1”中的占位“{%2}”不认识，可用：%3</source>
        <translation>in “%1” the placeholder “{%2}” is unknown; use: %3</translation>
    </message>
    <message>
        <source>“%1”中的花括号不成对</source>
        <translation>in “%1” the braces do not match</translation>
    </message>
    <message>
        <source>“%1”应写成一句话，请加引号</source>
        <translation>“%1” must be one sentence, in quotation marks</translation>
    </message>
    <message>
        <source>不用占位</source>
        <translation>no placeholder</translation>
    </message>
    <message>
        <source>应为“键: 句子”的列表</source>
        <translation>must be a list of “key: sentence”</translation>
    </message>
    <message>
        <source>文件不是UTF-8文字，请另存为UTF-8</source>
        <translation>the file is not UTF-8 text; save it as UTF-8</translation>
    </message>
    <message>
        <source>文件读不出来（%1）</source>
        <translation>the file cannot be read (%1)</translation>
    </message>
    <message>
        <source>没有名为“%1”的句子，请删去</source>
        <translation>there is no sentence called “%1”; delete it</translation>
    </message>
    <message>
        <source>没有这个文件</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>缺少“%1”一句</source>
        <translation>the sentence “%1” is missing</translation>
    </message>
    <message>
        <source>随程序提供的文书模板有误，请重新安装：</source>
        <translation>The templates that come with the program are faulty; install it again: </translation>
    </message>
</context>
<context>
    <name>documents/truetype.py</name>
    <message>
        <source>不是TrueType轮廓的字体，请换用TTF文件</source>
        <translation>the font has no TrueType outlines; use a TTF file</translation>
    </message>
    <message>
        <source>字体授权不允许嵌入文件，请换用其他字体</source>
        <translation>the font's licence does not allow embedding; use another font</translation>
    </message>
    <message>
        <source>字体文件“%1”不能使用：%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The font file “%1” cannot be used: %2</translation>
    </message>
    <message>
        <source>字体没有Unicode字符表，请换用其他字体</source>
        <translation>the font has no Unicode character table; use another font</translation>
    </message>
    <message>
        <source>文件不完整或不是TrueType字体，请换用完好的TTF文件</source>
        <translation>the file is incomplete or not a TrueType font; use an intact TTF file</translation>
    </message>
</context>
<context>
    <name>documents/turns.py</name>
    <message>
        <source>%1决定与预案第%2条不符，待核：%3。补签或更正后再制作。</source>
        <translation>The decision (%1) departs from clause %2 of the plan, to be checked: %3. Make this once it is signed afterwards or corrected.</translation>
    </message>
    <message>
        <source>更正（撤销）</source>
        <translation>Correction (revocation)</translation>
    </message>
</context>
<context>
    <name>engine/bands.py</name>
    <message>
        <source>户</source>
        <translation>HH</translation>
    </message>
    <message>
        <source>间</source>
        <translation>rooms</translation>
    </message>
</context>
<context>
    <name>engine/entry.py</name>
    <message>
        <source>%1应为键和值（花括号）</source>
        <translation>%1 must be keys and values (braces)</translation>
    </message>
    <message>
        <source>“%1”不能作为%2的数据</source>
        <translation>“%1” cannot be a figure of %2</translation>
    </message>
    <message>
        <source>“%1”填了两次</source>
        <translation>“%1” was entered twice</translation>
    </message>
    <message>
        <source>不认识的键“%1”</source>
        <translation>Unknown key “%1”</translation>
    </message>
    <message>
        <source>例如“2025年统计年鉴”</source>
        <translation>e.g. “2025 statistical yearbook”</translation>
    </message>
    <message>
        <source>例如“洪涝”；不清楚就不填</source>
        <translation>e.g. “洪涝” (flood); leave empty if not known</translation>
    </message>
    <message>
        <source>可填“未受灾”、null（未报）或各项数据</source>
        <translation>Use “未受灾” (unaffected), null (not reported) or figures</translation>
    </message>
    <message>
        <source>可填：%1</source>
        <translation>Use: %1</translation>
    </message>
    <message>
        <source>可填：value、source、date</source>
        <translation>Use: value, source, date</translation>
    </message>
    <message>
        <source>可用的键：%1</source>
        <translation>Keys that can be used: %1</translation>
    </message>
    <message>
        <source>各县（市、区）数据</source>
        <translation>Figures by county (city, district)</translation>
    </message>
    <message>
        <source>合并填报的“%1”小于分项之和（%2合计%3）</source>
        <translation>The combined figure “%1” is less than the sum of its parts (%2, together %3)</translation>
    </message>
    <message>
        <source>基数</source>
        <translation>Base figures</translation>
    </message>
    <message>
        <source>基数的来源和日期应为文字</source>
        <translation>The source and date of a base figure must be text</translation>
    </message>
    <message>
        <source>数据项</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>没有名为“%1”的基数</source>
        <translation>There is no base figure called “%1”</translation>
    </message>
    <message>
        <source>没有名为“%1”的填报单位</source>
        <translation>There is no reporting unit called “%1”</translation>
    </message>
    <message>
        <source>没有名为“%1”的数据项</source>
        <translation>There is no figure called “%1”</translation>
    </message>
    <message>
        <source>灾情数据应为键和值（花括号）</source>
        <translation>Figures must be keys and values (braces)</translation>
    </message>
    <message>
        <source>灾种应为文字</source>
        <translation>The hazard must be text</translation>
    </message>
    <message>
        <source>请只保留一个</source>
        <translation>Keep only one</translation>
    </message>
    <message>
        <source>请按“键: 值”填写</source>
        <translation>Write “key: value”</translation>
    </message>
    <message>
        <source>请核对合并数和分项数</source>
        <translation>Check the combined figure and its parts</translation>
    </message>
    <message>
        <source>请核对数据项名称的拼写</source>
        <translation>Check the spelling of the figure's name</translation>
    </message>
    <message>
        <source>键“%1”重复</source>
        <translation>Key “%1” occurs twice</translation>
    </message>
</context>
<context>
    <name>engine/measures.py</name>
    <message>
        <source>预案中没有名为“%1”的单位</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The plan has no unit called “%1”</translation>
    </message>
</context>
<context>
    <name>engine/oddities.py</name>
    <message>
        <source>%1为0</source>
        <translation>%1 is 0</translation>
    </message>
    <message>
        <source>%1的启动条件</source>
        <translation>the start criteria of %1</translation>
    </message>
    <message>
        <source>%1，“%2”无法计算，只按数量对照</source>
        <translation>%1; “%2” cannot be computed, only the number is compared</translation>
    </message>
    <message>
        <source>“%1”%2，按全市数对照，请核对</source>
        <translation>“%1”: %2; compared by the city-wide figure, check it</translation>
    </message>
    <message>
        <source>“%1”超过100%，按原文照常对照，请核对人数和%2</source>
        <translation>“%1” is above 100%; it is compared as the plan's words say, check the number of people and %2</translation>
    </message>
    <message>
        <source>各县合计至少%1，大于全市数%2</source>
        <translation>the counties together have at least %1, more than the city-wide figure %2</translation>
    </message>
    <message>
        <source>合计只含所列单位，未列：%1</source>
        <translation>The total holds only the units listed; not listed: %1</translation>
    </message>
    <message>
        <source>没有%1</source>
        <translation>no %1</translation>
    </message>
    <message>
        <source>预案数据不完整，缺%1；只就已录入的条款对照，不能据此认为未达到启动条件</source>
        <translation>The plan data is incomplete: %1 is missing. Only the clauses entered are compared, so this does not show that the start criteria are not met</translation>
    </message>
</context>
<context>
    <name>engine/value_forms.py</name>
    <message>
        <source>%1的下限大于上限</source>
        <translation>%1: the lower bound is above the upper one</translation>
    </message>
    <message>
        <source>%1的写法不认识</source>
        <translation>%1: this way of writing is not known</translation>
    </message>
    <message>
        <source>一组键和值</source>
        <translation>keys and values</translation>
    </message>
    <message>
        <source>写成了%1，不是数</source>
        <translation>was entered as %1, which is not a number</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>a list</translation>
    </message>
    <message>
        <source>可填：整数、{at_least: 数}、{about: 数}、{at_most: 数}、{min: 数, max: 数}，未报填null</source>
        <translation>Use: an integer, {at_least: number}, {about: number}, {at_most: number}, {min: number, max: number}; null for not reported</translation>
    </message>
    <message>
        <source>应为数，不能是%1</source>
        <translation>must be a number, not %1</translation>
    </message>
    <message>
        <source>应为整数，不能带小数点或指数</source>
        <translation>must be an integer, without decimal point or exponent</translation>
    </message>
    <message>
        <source>数</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>是负数</source>
        <translation>is negative</translation>
    </message>
    <message>
        <source>的小数位数过多，不可能</source>
        <translation>has too many decimals to be possible</translation>
    </message>
    <message>
        <source>的数字过长，不可能</source>
        <translation>has too many digits to be possible</translation>
    </message>
    <message>
        <source>真假值</source>
        <translation>a truth value</translation>
    </message>
    <message>
        <source>空值</source>
        <translation>an empty value</translation>
    </message>
    <message>
        <source>请填不小于0、不大于10亿的%1（%2），未报填null</source>
        <translation>Enter a %1 not below 0 and not above 1,000,000,000 (%2); null for not reported</translation>
    </message>
    <message>
        <source>请核对后把小的数填在min</source>
        <translation>Check, and put the smaller number in min</translation>
    </message>
    <message>
        <source>超过10亿，不可能</source>
        <translation>is above 1,000,000,000 and not possible</translation>
    </message>
</context>
<context>
    <name>exercise/answer_key.py</name>
    <message>
        <source>%1为</source>
        <translation>is %1</translation>
    </message>
    <message>
        <source>%1分钟内%2</source>
        <translation>within %1 minutes: %2</translation>
    </message>
    <message>
        <source>%1，写明核减理由</source>
        <translation>%1, with the reason for the downward correction</translation>
    </message>
    <message>
        <source>会商认定达到%1响应启动条件（%2）</source>
        <translation>Consultation and finding: the start criteria of the %1 response are met (%2)</translation>
    </message>
    <message>
        <source>决定%1%2响应</source>
        <translation>Decision: %1 %2 response</translation>
    </message>
    <message>
        <source>制作%1通知</source>
        <translation>Make the %1 notice</translation>
    </message>
    <message>
        <source>制作值班信息</source>
        <translation>Make the duty report</translation>
    </message>
    <message>
        <source>制作终止通知</source>
        <translation>Make the notice of termination</translation>
    </message>
    <message>
        <source>制作请示或呈批件</source>
        <translation>Make the request for a decision or the submission for approval</translation>
    </message>
    <message>
        <source>制作部门职责措施提示单</source>
        <translation>Make the task sheets for departments</translation>
    </message>
    <message>
        <source>向%1%2市级响应%3</source>
        <translation>Inform %1 of the city-level response: %3 (%2)</translation>
    </message>
    <message>
        <source>向%1报告%2决定</source>
        <translation>Report the decision (%2) to %1</translation>
    </message>
    <message>
        <source>向%1报送%2（%3）</source>
        <translation>Send %2 (%3) to %1</translation>
    </message>
    <message>
        <source>向%1提出%2%3响应的建议</source>
        <translation>Propose to %1: %2 the %3 response</translation>
    </message>
    <message>
        <source>当日收存%1的每日情况报告</source>
        <translation>Collect the daily report of %1 on the same day</translation>
    </message>
    <message>
        <source>录入%1%2</source>
        <translation>Enter %1 %2</translation>
    </message>
    <message>
        <source>数据核减后重新会商，认定未达到启动条件</source>
        <translation>After a downward correction consult again; finding: the start criteria are not met</translation>
    </message>
    <message>
        <source>明确是否执行灾情24小时零报告</source>
        <translation>Decide whether 24-hour nil reporting is kept</translation>
    </message>
    <message>
        <source>登记%1%2县级响应</source>
        <translation>Record the county-level response: %1 %2</translation>
    </message>
    <message>
        <source>登记基数及来源、时点</source>
        <translation>Record the base figure with its source and date</translation>
    </message>
    <message>
        <source>经分析评估，由有权机关决定终止%1响应</source>
        <translation>After an analysis and evaluation, the competent authority decides to terminate the %1 response</translation>
    </message>
    <message>
        <source>致电%1催报、核实未报数据</source>
        <translation>Call %1 to ask for and check the missing figures</translation>
    </message>
    <message>
        <source>记录灾情稳定</source>
        <translation>Record that the situation is stable</translation>
    </message>
    <message>
        <source>逐项研判%1响应措施%2项</source>
        <translation>Assess %2 measures of the %1 response one by one</translation>
    </message>
    <message>
        <source>通报</source>
        <translation>Inform</translation>
    </message>
</context>
<context>
    <name>exercise/boundary.py</name>
    <message>
        <source>%1“%2”下限为%3，不能再少%4。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>The lower bound of %1 “%2” is %3; it cannot be %4 less.</translation>
    </message>
    <message>
        <source>%1没有“%2”这一项启动条件的下限。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>The start criteria of %1 have no lower bound of “%2”.</translation>
    </message>
</context>
<context>
    <name>exercise/conduct.py</name>
    <message>
        <source>待发</source>
        <translation>Waiting</translation>
    </message>
</context>
<context>
    <name>exercise/expectation.py</name>
    <message>
        <source>信息上报</source>
        <translation>Information reports</translation>
    </message>
    <message>
        <source>催报核实</source>
        <translation>Chasing and checking reports</translation>
    </message>
    <message>
        <source>县级响应</source>
        <translation>County-level response</translation>
    </message>
    <message>
        <source>响应决定</source>
        <translation>Decision on the response</translation>
    </message>
    <message>
        <source>响应终止</source>
        <translation>Termination of the response</translation>
    </message>
    <message>
        <source>基数登记</source>
        <translation>Base figures</translation>
    </message>
    <message>
        <source>成员单位日报</source>
        <translation>Daily report of a member unit</translation>
    </message>
    <message>
        <source>措施研判</source>
        <translation>Assessment of measures</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limits</translation>
    </message>
    <message>
        <source>灾情稳定</source>
        <translation>Situation stable</translation>
    </message>
    <message>
        <source>物资运抵</source>
        <translation>Supplies arrived</translation>
    </message>
    <message>
        <source>通报报告</source>
        <translation>Informing and reporting</translation>
    </message>
    <message>
        <source>零报告</source>
        <translation>Nil report</translation>
    </message>
    <message>
        <source>零报告报送</source>
        <translation>Sending nil reports</translation>
    </message>
</context>
<context>
    <name>exercise/faults.py</name>
    <message>
        <source>%1%2低于前报，没有写明核减理由</source>
        <translation>%1 %2 is below the previous report, with no reason for a downward correction</translation>
    </message>
    <message>
        <source>与来报不符</source>
        <translation>differs from the message</translation>
    </message>
    <message>
        <source>决定%1，而已报数据不可能达到%2</source>
        <translation>Decision: %1, while %2 is not possible by the figures reported</translation>
    </message>
    <message>
        <source>决定%1，而数据对照已符合%2（%3）</source>
        <translation>Decision: %1, while the figures meet %2 (%3)</translation>
    </message>
    <message>
        <source>将%1记为未受灾，来报没有这样说</source>
        <translation>%1 was recorded as unaffected; the message does not say so</translation>
    </message>
    <message>
        <source>尚无有效的启动决定即发出启动通知</source>
        <translation>a notice of start was sent without a valid decision to start</translation>
    </message>
    <message>
        <source>录入%1%2%3</source>
        <translation>%1 %2 %3 was entered</translation>
    </message>
    <message>
        <source>救灾应急工作尚未结束即决定终止响应</source>
        <translation>the decision to terminate the response was taken before the emergency relief work was finished</translation>
    </message>
    <message>
        <source>数据对照已符合%1启动条件，决定暂不启动</source>
        <translation>the figures meet the start criteria of %1; the decision was “no start for now”</translation>
    </message>
    <message>
        <source>来报没有这一项</source>
        <translation>the message has no such figure</translation>
    </message>
</context>
<context>
    <name>exercise/judging.py</name>
    <message>
        <source>于%1补记</source>
        <translation>added at %1</translation>
    </message>
    <message>
        <source>尚未办理</source>
        <translation>not done yet</translation>
    </message>
    <message>
        <source>已做到</source>
        <translation>done</translation>
    </message>
    <message>
        <source>已先行启动更高级别</source>
        <translation>a higher level was started first</translation>
    </message>
    <message>
        <source>已研判%1项，共%2项</source>
        <translation>%1 of %2 assessed</translation>
    </message>
    <message>
        <source>情况已变，未及办理</source>
        <translation>the situation changed before it could be done</translation>
    </message>
    <message>
        <source>未做到</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>没有明确执行零报告</source>
        <translation>it was not decided to keep nil reporting</translation>
    </message>
    <message>
        <source>演练结束时未到时限</source>
        <translation>not yet due when the exercise ended</translation>
    </message>
    <message>
        <source>超过时限</source>
        <translation>too late</translation>
    </message>
</context>
<context>
    <name>exercise/matching.py</name>
    <message>
        <source>%1向%2提出建议，记录的是向%3</source>
        <translation>%1 proposes to %2; the record has %3</translation>
    </message>
    <message>
        <source>%1没有规定提出建议这一步</source>
        <translation>%1 provides for no proposal</translation>
    </message>
    <message>
        <source>%1由%2提出建议，记录的是%3</source>
        <translation>%1: %2 proposes; the record has %3</translation>
    </message>
</context>
<context>
    <name>exercise/pack.py</name>
    <message>
        <source>救灾应急工作结束</source>
        <translation>The emergency relief work is finished</translation>
    </message>
    <message>
        <source>来文单位的每日情况报告</source>
        <translation>Daily report of the sending unit</translation>
    </message>
    <message>
        <source>来文的县已启动响应</source>
        <translation>The sending county has started its response</translation>
    </message>
</context>
<context>
    <name>exercise/pack_checks.py</name>
    <message>
        <source>不得写“%1”：%2</source>
        <translation>“%1” must not be written: %2</translation>
    </message>
    <message>
        <source>不是可评估的操作</source>
        <translation>is not an act that can be evaluated</translation>
    </message>
    <message>
        <source>不是本预案的报送单位</source>
        <translation>no reporting unit of this plan</translation>
    </message>
    <message>
        <source>不认识的事实</source>
        <translation>unknown fact</translation>
    </message>
    <message>
        <source>不认识的评估项</source>
        <translation>unknown evaluation item</translation>
    </message>
    <message>
        <source>可用：%1</source>
        <translation>use: %1</translation>
    </message>
    <message>
        <source>可用：%1；都适用的不填</source>
        <translation>use: %1; leave empty if all apply</translation>
    </message>
    <message>
        <source>情景时间早于前一条</source>
        <translation>earlier than the inject before it</translation>
    </message>
    <message>
        <source>截至时间晚于发出时间</source>
        <translation>the as-of time is later than the time it is sent</translation>
    </message>
    <message>
        <source>报告种类写法不对</source>
        <translation>is not a kind of report</translation>
    </message>
    <message>
        <source>按预案和已发情景，这一步得不出这项操作</source>
        <translation>by the plan and the injects sent, this act does not follow at this step</translation>
    </message>
    <message>
        <source>方式写法不对</source>
        <translation>is not a way of sending</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>既写未受灾又写了数据</source>
        <translation>has both “unaffected” and figures</translation>
    </message>
    <message>
        <source>没有写数据</source>
        <translation>no figures</translation>
    </message>
    <message>
        <source>没有这一基数</source>
        <translation>no such base figure</translation>
    </message>
    <message>
        <source>没有这一版预案</source>
        <translation>no such edition of the plan</translation>
    </message>
    <message>
        <source>没有这一目标</source>
        <translation>no such objective</translation>
    </message>
    <message>
        <source>没有这一级</source>
        <translation>no such level</translation>
    </message>
    <message>
        <source>灾害发生时间晚于演练开始时间</source>
        <translation>the disaster happens after the exercise starts</translation>
    </message>
    <message>
        <source>看不出是哪个县（市、区）启动响应</source>
        <translation>does not show which county (city, district) started its response</translation>
    </message>
    <message>
        <source>编号重复</source>
        <translation>duplicate number</translation>
    </message>
    <message>
        <source>请删去或改写这一句</source>
        <translation>delete or reword this sentence</translation>
    </message>
    <message>
        <source>请只留一项</source>
        <translation>keep one of the two</translation>
    </message>
    <message>
        <source>请在来文来电单位中写明县（市、区），如“某县应急管理局”</source>
        <translation>name the county (city, district) in the sending unit, e.g. “某县应急管理局”</translation>
    </message>
    <message>
        <source>请填写 %1，或先导入所用预案</source>
        <translation>enter %1, or import the plan first</translation>
    </message>
    <message>
        <source>请填写 objectives 中的编号</source>
        <translation>enter a number from objectives</translation>
    </message>
    <message>
        <source>请填写数据，或写明 unaffected: true</source>
        <translation>enter figures, or unaffected: true</translation>
    </message>
    <message>
        <source>请按发出时间先后排列</source>
        <translation>put them in order of sending time</translation>
    </message>
    <message>
        <source>请改用不同的编号</source>
        <translation>use a different number</translation>
    </message>
    <message>
        <source>请核对两个时间</source>
        <translation>check both times</translation>
    </message>
    <message>
        <source>请核对数据；确为核减的，在 correction 中写明理由</source>
        <translation>check the figures; for a real downward correction give the reason in correction</translation>
    </message>
    <message>
        <source>这一步得出的是：%1；请核对数据、时间或期望</source>
        <translation>what follows at this step is: %1; check the figures, times or expectations</translation>
    </message>
    <message>
        <source>预案数据中没有这一项时限</source>
        <translation>the plan data has no such time limit</translation>
    </message>
</context>
<context>
    <name>exercise/pack_draft.py</name>
    <message>
        <source>%1第%2项%3</source>
        <translation>%1 item %2 %3</translation>
    </message>
    <message>
        <source>中</source>
        <translation>fair</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>优</source>
        <translation>very good</translation>
    </message>
    <message>
        <source>分支条件</source>
        <translation>Branch conditions</translation>
    </message>
    <message>
        <source>响应级别</source>
        <translation>Response level</translation>
    </message>
    <message>
        <source>差</source>
        <translation>poor</translation>
    </message>
    <message>
        <source>市级值班室</source>
        <translation>市级值班室</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>开局</source>
        <translation>Opening situation</translation>
    </message>
    <message>
        <source>接报、录入和信息上报及时准确</source>
        <translation>Messages taken, entered and reported promptly and correctly</translation>
    </message>
    <message>
        <source>数据达到的级别</source>
        <translation>Level the figures meet</translation>
    </message>
    <message>
        <source>期望的操作</source>
        <translation>Expected acts</translation>
    </message>
    <message>
        <source>未写</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>未写时间</source>
        <translation>no time given</translation>
    </message>
    <message>
        <source>来文来电单位</source>
        <translation>Sending unit</translation>
    </message>
    <message>
        <source>涉及的县（市、区）</source>
        <translation>Counties (cities, districts) concerned</translation>
    </message>
    <message>
        <source>灾害过程</source>
        <translation>Disaster</translation>
    </message>
    <message>
        <source>的</source>
        <translation> of </translation>
    </message>
    <message>
        <source>的%1</source>
        <translation> of %1</translation>
    </message>
    <message>
        <source>第%1条（%2）%3</source>
        <translation>Inject %1 (%2) %3</translation>
    </message>
    <message>
        <source>第%1项%2</source>
        <translation>Item %1 %2</translation>
    </message>
    <message>
        <source>级别判断、程序和权限符合预案</source>
        <translation>Level, procedure and authority follow the plan</translation>
    </message>
    <message>
        <source>良</source>
        <translation>good</translation>
    </message>
    <message>
        <source>评估项</source>
        <translation>Evaluation item</translation>
    </message>
    <message>
        <source>通报和文书齐全</source>
        <translation>All informed, all papers made</translation>
    </message>
</context>
<context>
    <name>exercise/pack_file.py</name>
    <message>
        <source>%1第%2行</source>
        <translation>%1 line %2</translation>
    </message>
    <message>
        <source>%1（第%2行）</source>
        <translation>%1 (line %2)</translation>
    </message>
    <message>
        <source>“%1”不是情景包（应为zip文件），没有读取，请核对文件。</source>
        <translation>“%1” is not a scenario pack (it must be a zip file); not read, check the file.</translation>
    </message>
    <message>
        <source>“%1”已经有了，是另一个情景包，没有覆盖它。请换一个编号。</source>
        <translation>“%1” already exists as another pack and was not overwritten. Choose another number.</translation>
    </message>
    <message>
        <source>“%1”是随程序提供的情景包，没有改动它。请换一个编号，另存为自己的情景包。</source>
        <translation>“%1” comes with the program and was not changed. Choose another number and save it as your own pack.</translation>
    </message>
    <message>
        <source>“%1”没有写成（%2），编好的内容还在。请核对磁盘和权限后再存。</source>
        <translation>“%1” was not written (%2); what you edited is kept. Check the disk and permissions, then save again.</translation>
    </message>
    <message>
        <source>写入失败</source>
        <translation>writing failed</translation>
    </message>
    <message>
        <source>情景包“%1”中文件超过2000个，没有读取，请核对来源。</source>
        <translation>Pack “%1” has more than 2000 files; not read, check where it comes from.</translation>
    </message>
    <message>
        <source>情景包“%1”中有路径可疑的文件“%2”，没有读取，请核对来源。</source>
        <translation>Pack “%1” has a file with a suspicious path, “%2”; not read, check where it comes from.</translation>
    </message>
    <message>
        <source>情景包“%1”中有重名文件“%2”，没有读取，请核对来源。</source>
        <translation>Pack “%1” has two files called “%2”; not read, check where it comes from.</translation>
    </message>
    <message>
        <source>情景包“%1”中有链接“%2”，没有读取，请核对来源。</source>
        <translation>Pack “%1” has a link, “%2”; not read, check where it comes from.</translation>
    </message>
    <message>
        <source>情景包“%1”中没有 pack.yaml，没有读取，请核对文件。</source>
        <translation>Pack “%1” has no pack.yaml; not read, check the file.</translation>
    </message>
    <message>
        <source>情景包“%1”中的 pack.yaml 不是UTF-8文字，没有读取，请另存为UTF-8后重新打包。</source>
        <translation>pack.yaml of pack “%1” is not UTF-8; not read, save it as UTF-8 and pack it again.</translation>
    </message>
    <message>
        <source>情景包“%1”加了密，没有读取，请改用不加密的文件。</source>
        <translation>Pack “%1” is encrypted; not read, use an unencrypted file.</translation>
    </message>
    <message>
        <source>情景包“%1”展开后过大或压缩比过高，没有读取，请核对来源。</source>
        <translation>Pack “%1” is too large when unpacked or its compression ratio is too high; not read, check where it comes from.</translation>
    </message>
    <message>
        <source>情景包“%1”已损坏，没有读取，请重新索取。</source>
        <translation>Pack “%1” is damaged; not read, ask for it again.</translation>
    </message>
    <message>
        <source>情景包“%1”读不出来（%2），请核对路径。</source>
        <translation>Pack “%1” cannot be read (%2); check the path.</translation>
    </message>
    <message>
        <source>情景包“%1”超过50MB，没有读取，请核对文件。</source>
        <translation>Pack “%1” is larger than 50MB; not read, check the file.</translation>
    </message>
    <message>
        <source>打不开</source>
        <translation>cannot be opened</translation>
    </message>
    <message>
        <source>请改正后重试</source>
        <translation>correct it and try again</translation>
    </message>
    <message>
        <source>请核对预案编号，或先导入所用预案</source>
        <translation>check the number of the plan, or import that plan first</translation>
    </message>
</context>
<context>
    <name>exercise/pack_schema.py</name>
    <message>
        <source>不是带时区的时间</source>
        <translation>is not a time with a time zone</translation>
    </message>
    <message>
        <source>不是情景时间</source>
        <translation>is not a scenario time</translation>
    </message>
    <message>
        <source>不能为空</source>
        <translation>cannot be empty</translation>
    </message>
    <message>
        <source>不认识的项</source>
        <translation>unknown item</translation>
    </message>
    <message>
        <source>写法不对</source>
        <translation>is not written correctly</translation>
    </message>
    <message>
        <source>只用小写字母、数字和连字符</source>
        <translation>use only lower-case letters, digits and hyphens</translation>
    </message>
    <message>
        <source>应为 true 或 false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>应为整数</source>
        <translation>must be a whole number</translation>
    </message>
    <message>
        <source>应为文字</source>
        <translation>must be text</translation>
    </message>
    <message>
        <source>情景包由别的版本写成</source>
        <translation>the pack was written by another version</translation>
    </message>
    <message>
        <source>文字过长</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>本版本只读格式%1，请用相应版本打开</source>
        <translation>this version reads only format %1; open it with the matching version</translation>
    </message>
    <message>
        <source>条数过多</source>
        <translation>too many</translation>
    </message>
    <message>
        <source>编号写法不对</source>
        <translation>the number is not written correctly</translation>
    </message>
    <message>
        <source>缺少这一项</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>至少要有一条</source>
        <translation>at least one is needed</translation>
    </message>
    <message>
        <source>请写 true 或 false</source>
        <translation>write true or false</translation>
    </message>
    <message>
        <source>请写成 "2026-07-12T03:10:00+08:00" 这样的时间</source>
        <translation>write the time as "2026-07-12T03:10:00+08:00"</translation>
    </message>
    <message>
        <source>请写成 T+01:30 这样的时间</source>
        <translation>write the time as T+01:30</translation>
    </message>
    <message>
        <source>请写整数，不加引号</source>
        <translation>write a whole number, without quotation marks</translation>
    </message>
    <message>
        <source>请分成几个情景包</source>
        <translation>split it into several packs</translation>
    </message>
    <message>
        <source>请删去或改正拼写</source>
        <translation>delete it or correct the spelling</translation>
    </message>
    <message>
        <source>请加引号写成文字</source>
        <translation>put it in quotation marks, as text</translation>
    </message>
    <message>
        <source>请填写，或整项删去</source>
        <translation>fill it in, or delete the item</translation>
    </message>
    <message>
        <source>请对照随程序提供的情景包改正</source>
        <translation>compare with a pack that comes with the program and correct it</translation>
    </message>
    <message>
        <source>请缩短</source>
        <translation>shorten it</translation>
    </message>
    <message>
        <source>请补上</source>
        <translation>add it</translation>
    </message>
</context>
<context>
    <name>exercise/periodic.py</name>
    <message>
        <source>%1%2%3（%4首批）运抵%5并签收</source>
        <translation>%1 %2 %3 (%4 first consignment) arrive at %5 and are signed for</translation>
    </message>
    <message>
        <source>灾情稳定前第%1个24小时的零报告（续报）逐级上报</source>
        <translation>Nil report (follow-up) no. %1, every 24 hours until the situation is stable, passed up level by level</translation>
    </message>
</context>
<context>
    <name>exercise/reality_words.py</name>
    <message>
        <source>“真实灾情”只用于提前终止演练</source>
        <translation>“真实灾情” (a real disaster) is used only for ending an exercise early</translation>
    </message>
    <message>
        <source>参演人员可能误认为正式响应，请写“启动”</source>
        <translation>players may take it for a real response; write “启动”</translation>
    </message>
    <message>
        <source>参演人员可能误认为正式响应，请写“响应”</source>
        <translation>players may take it for a real response; write “响应”</translation>
    </message>
    <message>
        <source>参演人员可能误认为正式文书，请写“通知”</source>
        <translation>players may take it for a real paper; write “通知”</translation>
    </message>
    <message>
        <source>只用“正式”“演练”</source>
        <translation>only “正式” and “演练” are used</translation>
    </message>
    <message>
        <source>是否演练由程序按记录库标注</source>
        <translation>the program marks an exercise by its record</translation>
    </message>
    <message>
        <source>演练标记由程序加注，不要自己写</source>
        <translation>the program adds the exercise mark, do not write it</translation>
    </message>
    <message>
        <source>程序只作数据对照，是否启动由有权机关决定</source>
        <translation>the program only compares figures; the competent authority decides whether to start</translation>
    </message>
    <message>
        <source>程序只作数据对照，认定由有权机关作出</source>
        <translation>the program only compares figures; the competent authority establishes</translation>
    </message>
</context>
<context>
    <name>exercise/spoilers.py</name>
    <message>
        <source>参演人员开始前就能看到“%1”</source>
        <translation>players can see “%1” before the exercise starts</translation>
    </message>
    <message>
        <source>请改写这一句，情节不提前透露</source>
        <translation>reword this sentence so that it gives nothing of the story away</translation>
    </message>
    <message>
        <source>透露了导调提示</source>
        <translation>gives a controller's note away</translation>
    </message>
    <message>
        <source>透露了情景%1的内容</source>
        <translation>gives the content of inject %1 away</translation>
    </message>
    <message>
        <source>透露了情景%1的导调提示</source>
        <translation>gives the controller's note of inject %1 away</translation>
    </message>
</context>
<context>
    <name>incident/acts</name>
    <message>
        <source>1至60倍</source>
        <translation>1 to 60 times</translation>
    </message>
    <message>
        <source>一次灾害过程；次生灾害归入其中</source>
        <translation>one disaster; secondary disasters belong to it</translation>
    </message>
    <message>
        <source>下达救灾物资调拨</source>
        <translation>Order a dispatch of relief supplies</translation>
    </message>
    <message>
        <source>不执行的理由</source>
        <translation>Reason for not keeping it</translation>
    </message>
    <message>
        <source>不执行须写理由</source>
        <translation>a reason is required if it is not kept</translation>
    </message>
    <message>
        <source>不采取的理由</source>
        <translation>Reason for not taking it</translation>
    </message>
    <message>
        <source>与终止响应分开</source>
        <translation>apart from terminating the response</translation>
    </message>
    <message>
        <source>临时增加一条情景</source>
        <translation>Add an inject on the spot</translation>
    </message>
    <message>
        <source>交班</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>交班人</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>交班人签字</source>
        <translation>Signature of the officer handing over</translation>
    </message>
    <message>
        <source>人员信息的处理</source>
        <translation>Dispose of personal data</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>会商</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>会商意见</source>
        <translation>Opinion of the consultation</translation>
    </message>
    <message>
        <source>作废一条误记</source>
        <translation>Strike out an entry made by mistake</translation>
    </message>
    <message>
        <source>保留的理由</source>
        <translation>Reason for keeping</translation>
    </message>
    <message>
        <source>保管人</source>
        <translation>Kept by</translation>
    </message>
    <message>
        <source>保管到哪天</source>
        <translation>Kept until</translation>
    </message>
    <message>
        <source>倍速</source>
        <translation>Pace</translation>
    </message>
    <message>
        <source>值班信息上报</source>
        <translation>Send duty report upwards</translation>
    </message>
    <message>
        <source>其他事项</source>
        <translation>other matters</translation>
    </message>
    <message>
        <source>内容或要点</source>
        <translation>Content or main points</translation>
    </message>
    <message>
        <source>出自哪一次演练</source>
        <translation>From which exercise</translation>
    </message>
    <message>
        <source>分析评估单位</source>
        <translation>Analysed and evaluated by</translation>
    </message>
    <message>
        <source>分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>列入以往演练尚未办结的改进事项</source>
        <translation>List open improvements of earlier exercises</translation>
    </message>
    <message>
        <source>初报、续报、核报、零报告）；核减须写明理由</source>
        <translation>initial, follow-up, verified, nil); a downward correction needs its reason</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>How it was handled</translation>
    </message>
    <message>
        <source>办理时间</source>
        <translation>Do by</translation>
    </message>
    <message>
        <source>办结一个自定的事项</source>
        <translation>Close an item you set</translation>
    </message>
    <message>
        <source>办结仍用 record_improvement，事项写法相同</source>
        <translation>closed with record_improvement, in the same words</translation>
    </message>
    <message>
        <source>办结的结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>单位或人员</source>
        <translation>Units or people</translation>
    </message>
    <message>
        <source>单位确认人</source>
        <translation>Confirmed for the office by</translation>
    </message>
    <message>
        <source>原文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>原条保留，不再采用；灾情变化不作废，用灾情报告续报或核减</source>
        <translation>the entry stays but is no longer used; for a changed situation strike nothing out: use a situation report to follow up or correct downward</translation>
    </message>
    <message>
        <source>县只增不减</source>
        <translation>counties are only added, never removed</translation>
    </message>
    <message>
        <source>县（市、区）</source>
        <translation>County (city, district)</translation>
    </message>
    <message>
        <source>参加会商的单位</source>
        <translation>Units at the consultation</translation>
    </message>
    <message>
        <source>参加单位</source>
        <translation>Units taking part</translation>
    </message>
    <message>
        <source>参演人员自此看到</source>
        <translation>the players see it from then on</translation>
    </message>
    <message>
        <source>发出一条情景</source>
        <translation>Send an inject</translation>
    </message>
    <message>
        <source>发布单位</source>
        <translation>Released by</translation>
    </message>
    <message>
        <source>发布形式</source>
        <translation>Form of the release</translation>
    </message>
    <message>
        <source>发生真实灾情）：演练时钟停住，恢复须另记</source>
        <translation>a real disaster): the exercise clock stops; resuming is recorded separately</translation>
    </message>
    <message>
        <source>发生真实灾情）：立即冻结演练</source>
        <translation>a real disaster): the exercise freezes at once</translation>
    </message>
    <message>
        <source>可以解除应急响应的分析评估意见</source>
        <translation>Evaluation opinion that the response may be lifted</translation>
    </message>
    <message>
        <source>可能受影响的地区</source>
        <translation>Areas that may be affected</translation>
    </message>
    <message>
        <source>各项数据</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>启动的级别</source>
        <translation>Level started</translation>
    </message>
    <message>
        <source>品名</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>哪一天的</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>哪个预案</source>
        <translation>Which plan</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>基数名称</source>
        <translation>Base figure</translation>
    </message>
    <message>
        <source>复盘评估、总结、调查评估材料</source>
        <translation>After-action review, summary, inquiry material</translation>
    </message>
    <message>
        <source>如  2025年末</source>
        <translation>e.g. end of 2025</translation>
    </message>
    <message>
        <source>如  P1</source>
        <translation>e.g. P1</translation>
    </message>
    <message>
        <source>如 值班规定、领导要求</source>
        <translation>e.g. duty rules, a leader's instruction</translation>
    </message>
    <message>
        <source>如 市委、市政府、省应急管理厅</source>
        <translation>e.g. 市委、市政府、省应急管理厅</translation>
    </message>
    <message>
        <source>如 市级、县级</source>
        <translation>e.g. 市级、县级</translation>
    </message>
    <message>
        <source>如 洪涝</source>
        <translation>e.g. flood</translation>
    </message>
    <message>
        <source>如 滑坡</source>
        <translation>e.g. landslide</translation>
    </message>
    <message>
        <source>如 顶、床</source>
        <translation>e.g. 顶、床</translation>
    </message>
    <message>
        <source>如何补正</source>
        <translation>How it is put right</translation>
    </message>
    <message>
        <source>如开发区含在城区内</source>
        <translation>e.g. the development zone is within 城区</translation>
    </message>
    <message>
        <source>姓名、身份证号、电话、备注</source>
        <translation>name, identity number, telephone, remark</translation>
    </message>
    <message>
        <source>姓名等可不填，填写的加密保存、可销毁</source>
        <translation>name and the like may stay empty; if entered, they are kept encrypted and can be destroyed</translation>
    </message>
    <message>
        <source>定性</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>审核人</source>
        <translation>Cleared by</translation>
    </message>
    <message>
        <source>审核后才能登记发布</source>
        <translation>a release can be recorded only after clearance</translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation>Clearance opinion</translation>
    </message>
    <message>
        <source>审核拟发布的灾情</source>
        <translation>Clear figures for release</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other party</translation>
    </message>
    <message>
        <source>对方已确认收到</source>
        <translation>Receipt confirmed by the other party</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>工作组出发、到达、情况报告、撤回</source>
        <translation>Departure, arrival, report and return of a team</translation>
    </message>
    <message>
        <source>已含在哪个单位内</source>
        <translation>Counted within which unit</translation>
    </message>
    <message>
        <source>市级防汛抗旱等，省级、国家级</source>
        <translation>flood and drought control of the city, province, state</translation>
    </message>
    <message>
        <source>建议的级别</source>
        <translation>Level proposed</translation>
    </message>
    <message>
        <source>异议或补充</source>
        <translation>Objection or addition</translation>
    </message>
    <message>
        <source>归入本次灾害过程，数字不另立</source>
        <translation>part of this disaster; its figures are not counted separately</translation>
    </message>
    <message>
        <source>情景内容</source>
        <translation>Inject text</translation>
    </message>
    <message>
        <source>情景包名称</source>
        <translation>Pack name</translation>
    </message>
    <message>
        <source>情景包校验值</source>
        <translation>Pack check value</translation>
    </message>
    <message>
        <source>情景包编号</source>
        <translation>Pack number</translation>
    </message>
    <message>
        <source>情景编号</source>
        <translation>Inject number</translation>
    </message>
    <message>
        <source>成员单位</source>
        <translation>Member unit</translation>
    </message>
    <message>
        <source>成员单位或人员</source>
        <translation>Member units or people</translation>
    </message>
    <message>
        <source>成员单位每日情况报告</source>
        <translation>Daily report of a member unit</translation>
    </message>
    <message>
        <source>所依条款</source>
        <translation>Clauses relied on</translation>
    </message>
    <message>
        <source>执行或不执行24小时零报告</source>
        <translation>Keep 24-hour nil reporting or not</translation>
    </message>
    <message>
        <source>扫描件、传真件、照片；附在一项决定或认定上</source>
        <translation>a scan, fax or photograph; attached to a decision or a finding</translation>
    </message>
    <message>
        <source>批示人</source>
        <translation>Instruction by</translation>
    </message>
    <message>
        <source>批示的传达、落实、反馈</source>
        <translation>Leader's instruction passed on, carried out, reported back</translation>
    </message>
    <message>
        <source>拟发布的内容</source>
        <translation>Text to be released</translation>
    </message>
    <message>
        <source>拨后停住</source>
        <translation>it stays stopped once set</translation>
    </message>
    <message>
        <source>指定人</source>
        <translation>Designated by</translation>
    </message>
    <message>
        <source>指定负责人</source>
        <translation>Designate who is responsible</translation>
    </message>
    <message>
        <source>按情景包新建演练灾情，演练时钟停在情景开始时间</source>
        <translation>opens an exercise incident from the pack; the exercise clock stands at the scenario's start</translation>
    </message>
    <message>
        <source>按时自动</source>
        <translation>by the clock</translation>
    </message>
    <message>
        <source>按目标记等次和意见</source>
        <translation>rating and opinion for each objective</translation>
    </message>
    <message>
        <source>授权人</source>
        <translation>Delegated by</translation>
    </message>
    <message>
        <source>授权原话和范围</source>
        <translation>Words and scope of the delegation</translation>
    </message>
    <message>
        <source>接班人</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>接班人签字</source>
        <translation>Signature of the officer taking over</translation>
    </message>
    <message>
        <source>措施编号</source>
        <translation>Measure number</translation>
    </message>
    <message>
        <source>提出启动或调整响应的建议</source>
        <translation>Propose to start or adjust a response</translation>
    </message>
    <message>
        <source>提前终止演练</source>
        <translation>End the exercise early</translation>
    </message>
    <message>
        <source>提升、降低</source>
        <translation>raise, lower</translation>
    </message>
    <message>
        <source>撤回文书</source>
        <translation>Withdraw a paper</translation>
    </message>
    <message>
        <source>收件单位</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>收到预警预报</source>
        <translation>Receive a warning</translation>
    </message>
    <message>
        <source>救助准备措施</source>
        <translation>Preparatory relief measure</translation>
    </message>
    <message>
        <source>救灾资金</source>
        <translation>Relief funds</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>数值或说明</source>
        <translation>Value or note</translation>
    </message>
    <message>
        <source>数据对照之外，由有权单位认定</source>
        <translation>besides comparing figures, established by the competent body</translation>
    </message>
    <message>
        <source>数据已经核定</source>
        <translation>Figures are verified</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>文书的拟稿、核稿、会签、签发</source>
        <translation>Drafting, checking, co-signing and issue of a paper</translation>
    </message>
    <message>
        <source>文稿编号</source>
        <translation>Draft number</translation>
    </message>
    <message>
        <source>新增涉及的县（市、区）</source>
        <translation>Further counties (cities, districts) concerned</translation>
    </message>
    <message>
        <source>新建灾情</source>
        <translation>Open an incident</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时钟仍停，另行开走</source>
        <translation>the clock stays stopped until it is run</translation>
    </message>
    <message>
        <source>时钟停住，转入评估</source>
        <translation>the clock stops; evaluation begins</translation>
    </message>
    <message>
        <source>是否复述核对</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>暂停演练</source>
        <translation>Suspend the exercise</translation>
    </message>
    <message>
        <source>暂缓、恢复、跳过、改时</source>
        <translation>hold, resume, skip, move</translation>
    </message>
    <message>
        <source>更正后的级别</source>
        <translation>Level corrected to</translation>
    </message>
    <message>
        <source>更正或撤销依据错误数据作出的启动决定</source>
        <translation>Correct or revoke a decision to start based on wrong figures</translation>
    </message>
    <message>
        <source>更正或补充灾情的名称、灾种、发生时间、涉及的县（市、区）</source>
        <translation>Correct or complete the incident's name, hazard, time and counties (cities, districts)</translation>
    </message>
    <message>
        <source>有效期至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>有权决定的职务不在时，由其授权</source>
        <translation>if the authorised post is away, by its delegation</translation>
    </message>
    <message>
        <source>有正式灾情正在处置而仍开始演练的理由</source>
        <translation>Reason for starting while a real incident is being handled</translation>
    </message>
    <message>
        <source>未了事项</source>
        <translation>Open matters</translation>
    </message>
    <message>
        <source>未能处理的介质</source>
        <translation>Media that could not be processed</translation>
    </message>
    <message>
        <source>未通知、已通知、已接收、进行中、完成</source>
        <translation>not passed on, passed on, received, under way, done</translation>
    </message>
    <message>
        <source>本单位自定，须写依据</source>
        <translation>set by the office itself, with its basis</translation>
    </message>
    <message>
        <source>本市农业人口），连同来源和时点</source>
        <translation>farming population of the city), with its source and date</translation>
    </message>
    <message>
        <source>来电、去电</source>
        <translation>incoming, outgoing</translation>
    </message>
    <message>
        <source>来电或去电</source>
        <translation>Incoming or outgoing</translation>
    </message>
    <message>
        <source>查看一名人员的姓名等</source>
        <translation>View a person's name and the like</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>档次</source>
        <translation>Grades</translation>
    </message>
    <message>
        <source>次生灾害种类</source>
        <translation>Kind of secondary disaster</translation>
    </message>
    <message>
        <source>死亡或失踪</source>
        <translation>Dead or missing</translation>
    </message>
    <message>
        <source>每日截至钟点</source>
        <translation>Daily closing hour</translation>
    </message>
    <message>
        <source>比对情况</source>
        <translation>Matching result</translation>
    </message>
    <message>
        <source>比对部门</source>
        <translation>Matching department</translation>
    </message>
    <message>
        <source>派出工作组</source>
        <translation>Send a team</translation>
    </message>
    <message>
        <source>派往</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>演练时钟拨到此后某一时间</source>
        <translation>Set the exercise clock to a later time</translation>
    </message>
    <message>
        <source>演练时钟走</source>
        <translation>Run the exercise clock</translation>
    </message>
    <message>
        <source>灾前提前调拨</source>
        <translation>Dispatched before the disaster</translation>
    </message>
    <message>
        <source>灾情报告</source>
        <translation>Situation report</translation>
    </message>
    <message>
        <source>物资说明</source>
        <translation>Note on supplies</translation>
    </message>
    <message>
        <source>物资调拨的接到、出库、运抵签收</source>
        <translation>Dispatch of supplies: received, left stock, arrived and signed for</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>理由或来源</source>
        <translation>Reason or source</translation>
    </message>
    <message>
        <source>理由）、另行指示（原文），照实记录</source>
        <translation>reason), or another instruction (verbatim), recorded as given</translation>
    </message>
    <message>
        <source>由谁指示</source>
        <translation>On whose instruction</translation>
    </message>
    <message>
        <source>申请、预拨、核定、清算</source>
        <translation>requested, advanced, approved, settled</translation>
    </message>
    <message>
        <source>电话号码</source>
        <translation>Telephone number</translation>
    </message>
    <message>
        <source>留痕，须写理由</source>
        <translation>logged, a reason is required</translation>
    </message>
    <message>
        <source>登记一名死亡或失踪人员</source>
        <translation>Record a dead or missing person</translation>
    </message>
    <message>
        <source>登记其他预案的响应</source>
        <translation>Record a response under another plan</translation>
    </message>
    <message>
        <source>登记县（市、区）自己的响应</source>
        <translation>Record a county's (city's, district's) own response</translation>
    </message>
    <message>
        <source>登记已发出的文书</source>
        <translation>Record a paper that was sent</translation>
    </message>
    <message>
        <source>登记措施进展</source>
        <translation>Record progress of a measure</translation>
    </message>
    <message>
        <source>登记收件单位已接收文书</source>
        <translation>Record that a recipient has received a paper</translation>
    </message>
    <message>
        <source>登记某部门对一名人员的比对结果</source>
        <translation>Record a department's matching result for a person</translation>
    </message>
    <message>
        <source>登记次生、衍生灾害</source>
        <translation>Record a secondary disaster</translation>
    </message>
    <message>
        <source>登记灾情发布</source>
        <translation>Record a release of figures</translation>
    </message>
    <message>
        <source>目标编号</source>
        <translation>Number of the objective</translation>
    </message>
    <message>
        <source>研判措施</source>
        <translation>Assess measures</translation>
    </message>
    <message>
        <source>组织协调、代为报送等</source>
        <translation>coordination, reporting on behalf, and so on</translation>
    </message>
    <message>
        <source>组长</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>经手人或签收人</source>
        <translation>Handled or signed for by</translation>
    </message>
    <message>
        <source>统计日期</source>
        <translation>Reference date</translation>
    </message>
    <message>
        <source>自此代替情景包所列</source>
        <translation>replaces those of the pack from now on</translation>
    </message>
    <message>
        <source>补正一项待核的决定</source>
        <translation>Put right a decision marked “to be checked”</translation>
    </message>
    <message>
        <source>补签</source>
        <translation>Sign a decision afterwards</translation>
    </message>
    <message>
        <source>补认定、补建议、补签、更正决定人</source>
        <translation>finding, proposal or later signature added, or the decision-maker corrected</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>a late entry</translation>
    </message>
    <message>
        <source>被指定的人</source>
        <translation>Person designated</translation>
    </message>
    <message>
        <source>被授权人</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>认定达到的级别</source>
        <translation>Level in the finding</translation>
    </message>
    <message>
        <source>议题</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>记录启动决定：同意启动、暂不启动</source>
        <translation>Record a decision on the start: start agreed, no start for now</translation>
    </message>
    <message>
        <source>记录授权</source>
        <translation>Record a delegation</translation>
    </message>
    <message>
        <source>记录调整响应级别的决定</source>
        <translation>Record a decision to adjust the level</translation>
    </message>
    <message>
        <source>设定一个办理时间</source>
        <translation>Set a time to do something</translation>
    </message>
    <message>
        <source>设定预案未写明的时限</source>
        <translation>Set a time limit the plan leaves open</translation>
    </message>
    <message>
        <source>评估等次的档次</source>
        <translation>Grades for evaluation</translation>
    </message>
    <message>
        <source>评估记录</source>
        <translation>Evaluation note</translation>
    </message>
    <message>
        <source>该单位报未受灾</source>
        <translation>This unit reports unaffected</translation>
    </message>
    <message>
        <source>说明某单位的数字是否已含在另一单位内</source>
        <translation>State whether a unit's figures are counted within another's</translation>
    </message>
    <message>
        <source>请示、呈批</source>
        <translation>request for a decision, submission for approval</translation>
    </message>
    <message>
        <source>调出库</source>
        <translation>From stock</translation>
    </message>
    <message>
        <source>调整一条尚未发出的情景</source>
        <translation>Change an inject not yet sent</translation>
    </message>
    <message>
        <source>调整后的级别</source>
        <translation>Level adjusted to</translation>
    </message>
    <message>
        <source>负责的事项</source>
        <translation>Responsible for</translation>
    </message>
    <message>
        <source>过渡期生活救助、倒损住房恢复重建、冬春救助</source>
        <translation>transitional relief, rebuilding and repair of houses, winter-spring relief</translation>
    </message>
    <message>
        <source>运往</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>通报、上报市级响应的启动、调整、终止</source>
        <translation>Inform of the start, adjustment or termination of the city-level response</translation>
    </message>
    <message>
        <source>通报单位</source>
        <translation>Informed by</translation>
    </message>
    <message>
        <source>酌情调整启动条件的理由</source>
        <translation>Reason for adjusting the criteria at discretion</translation>
    </message>
    <message>
        <source>采取，或不采取并写明理由</source>
        <translation>take it, or do not take it and give the reason</translation>
    </message>
    <message>
        <source>金额（万元）</source>
        <translation>Amount (ten thousand yuan)</translation>
    </message>
    <message>
        <source>销毁或保留</source>
        <translation>Destroy or keep</translation>
    </message>
    <message>
        <source>销毁，或保留并写明理由、保管人、期限</source>
        <translation>destroy, or keep with reason, keeper and term</translation>
    </message>
    <message>
        <source>附依据，经单位确认</source>
        <translation>with its basis, confirmed by the office</translation>
    </message>
    <message>
        <source>附带的数据</source>
        <translation>Attached figures</translation>
    </message>
    <message>
        <source>附数据的报送单位</source>
        <translation>Reporting unit of the attached figures</translation>
    </message>
    <message>
        <source>附数据的计入演练灾情</source>
        <translation>attached figures count for the exercise incident</translation>
    </message>
    <message>
        <source>预警内容</source>
        <translation>Content of the warning</translation>
    </message>
    <message>
        <source>预警级别</source>
        <translation>Warning level</translation>
    </message>
    <message>
        <source>预评估可能出现的灾情</source>
        <translation>Pre-assess the likely impact</translation>
    </message>
    <message>
        <source>领导批示、指示</source>
        <translation>A leader's instruction</translation>
    </message>
    <message>
        <source>首批</source>
        <translation>First consignment</translation>
    </message>
    <message>
        <source>首报在先，不论级别</source>
        <translation>first report first, whatever the level</translation>
    </message>
</context>
<context>
    <name>incident/acts/attaching.py</name>
    <message>
        <source>%1而没有写签字人</source>
        <translation>%1 without naming who signed it</translation>
    </message>
    <message>
        <source>请在 signed_by 中写明件上签字人的职务；件上没有签字的，种类另选</source>
        <translation>enter in signed_by the post of whoever signed it; if it bears no signature, choose another kind</translation>
    </message>
</context>
<context>
    <name>incident/acts/changing.py</name>
    <message>
        <source>更正而没有写级别</source>
        <translation>a correction without its level</translation>
    </message>
    <message>
        <source>没有写明救灾应急工作已经结束</source>
        <translation>it is not stated that the emergency relief work is finished</translation>
    </message>
    <message>
        <source>没有可以解除应急响应的分析评估意见</source>
        <translation>there is no evaluation opinion that the response may be lifted</translation>
    </message>
    <message>
        <source>请在 level 中填写更正后的级别；整个撤销的写撤销</source>
        <translation>give the corrected level in level; to revoke the whole, enter 撤销 (revoke)</translation>
    </message>
    <message>
        <source>降低</source>
        <translation>Lower</translation>
    </message>
</context>
<context>
    <name>incident/acts/closing.py</name>
    <message>
        <source>办结而没有写结果</source>
        <translation>closed without an outcome</translation>
    </message>
    <message>
        <source>请在 result 中写明怎样办结的</source>
        <translation>give the outcome in result</translation>
    </message>
</context>
<context>
    <name>incident/acts/deciding.py</name>
    <message>
        <source>另行指示而没有照录原文</source>
        <translation>another instruction without its verbatim words</translation>
    </message>
    <message>
        <source>同意启动而没有写级别</source>
        <translation>start agreed without a level</translation>
    </message>
    <message>
        <source>按%1酌情调整启动条件，缺少理由</source>
        <translation>criteria adjusted at discretion by %1, reason missing</translation>
    </message>
    <message>
        <source>暂不启动而没有写理由</source>
        <translation>no start for now, without a reason</translation>
    </message>
    <message>
        <source>请在 level 中填写启动的级别</source>
        <translation>enter the level started in level</translation>
    </message>
    <message>
        <source>请在 reason 中写明特殊情况</source>
        <translation>enter the special circumstances in reason</translation>
    </message>
    <message>
        <source>请在 reason 中照录理由</source>
        <translation>enter the reason verbatim in reason</translation>
    </message>
    <message>
        <source>请在 words 中照录原文</source>
        <translation>enter the verbatim words in words</translation>
    </message>
</context>
<context>
    <name>incident/acts/exercising.py</name>
    <message>
        <source>pace：%1倍不在1至%2之间</source>
        <translation>pace: %1 times is not between 1 and %2</translation>
    </message>
    <message>
        <source>to：早于演练时钟现在的时间，演练时钟不能倒拨</source>
        <translation>to: earlier than the exercise clock's present time; the exercise clock cannot be set back</translation>
    </message>
    <message>
        <source>填了数据而没有写报送单位</source>
        <translation>figures without their reporting unit</translation>
    </message>
    <message>
        <source>改时而没有写时间</source>
        <translation>moved without a time</translation>
    </message>
    <message>
        <source>没有写等次，也没有写意见</source>
        <translation>neither rating nor opinion</translation>
    </message>
    <message>
        <source>请写明改到什么时间</source>
        <translation>give the time it is moved to</translation>
    </message>
    <message>
        <source>请在 unit 中写明单位，或删去数据</source>
        <translation>enter the unit in unit, or remove the figures</translation>
    </message>
    <message>
        <source>请填写 rating 或 words 中的一项</source>
        <translation>enter either rating or words</translation>
    </message>
    <message>
        <source>请填写1至%1的整数</source>
        <translation>enter a whole number from 1 to %1</translation>
    </message>
    <message>
        <source>请填写此后的时间；要查看此前情况请用回看</source>
        <translation>enter a later time; to see what was known before, look back</translation>
    </message>
</context>
<context>
    <name>incident/acts/issuing.py</name>
    <message>
        <source>更正、撤销或废止的文书，没有把原文书和变更方式写全</source>
        <translation>a correcting, revoking or repealing paper does not fully state the original paper and the kind of change</translation>
    </message>
    <message>
        <source>请同时写明原文书和变更方式</source>
        <translation>give both the original paper and the kind of change</translation>
    </message>
</context>
<context>
    <name>incident/acts/measuring.py</name>
    <message>
        <source>不采取而没有写理由</source>
        <translation>not taken, without a reason</translation>
    </message>
    <message>
        <source>研判响应措施</source>
        <translation>Assess response measures</translation>
    </message>
    <message>
        <source>请在 reason 中写明理由</source>
        <translation>enter the reason in reason</translation>
    </message>
</context>
<context>
    <name>incident/acts/opening.py</name>
    <message>
        <source>没有写明要更正或补充哪一项</source>
        <translation>it is not stated what is to be corrected or completed</translation>
    </message>
    <message>
        <source>灾害发生于%1，早于本预案施行之日（%2），请确认适用的预案</source>
        <translation>the disaster happened at %1, before this plan came into force (%2); confirm which plan applies</translation>
    </message>
    <message>
        <source>请填写要更正或补充的项</source>
        <translation>enter what is to be corrected or completed</translation>
    </message>
</context>
<context>
    <name>incident/acts/people.py</name>
    <message>
        <source>保留人员信息而没有写全理由、保管人和期限</source>
        <translation>personal data kept without reason, keeper and term all given</translation>
    </message>
    <message>
        <source>请填写 reason、keeper 和 until</source>
        <translation>enter reason, keeper and until</translation>
    </message>
</context>
<context>
    <name>incident/acts/preparing.py</name>
    <message>
        <source>救助准备，不属任何级别的</source>
        <translation>preparatory relief, of no level</translation>
    </message>
</context>
<context>
    <name>incident/acts/providing.py</name>
    <message>
        <source>stock：“%1”不是可用的选项</source>
        <translation>stock: “%1” is not an option</translation>
    </message>
</context>
<context>
    <name>incident/acts/reporting.py</name>
    <message>
        <source>既写“%1”又填了数据，两者矛盾</source>
        <translation>both “%1” and figures, which contradict one another</translation>
    </message>
    <message>
        <source>有数据的请按初报、续报或核报填写；未受灾或无变化的请不填数据</source>
        <translation>enter figures with an initial, follow-up or verified report; if unaffected or unchanged, enter no figures</translation>
    </message>
    <message>
        <source>没有填写任何数据，也没有写明未受灾</source>
        <translation>neither figures nor “unaffected” was entered</translation>
    </message>
    <message>
        <source>请填写数据；确未受灾的写 unaffected: true，与前报相比无变化的用零报告</source>
        <translation>enter figures; if really unaffected write unaffected: true, if unchanged send a nil report</translation>
    </message>
</context>
<context>
    <name>incident/acts/timing.py</name>
    <message>
        <source>setting：没有名为“%1”的时限</source>
        <translation>setting: there is no time limit called “%1”</translation>
    </message>
    <message>
        <source>不执行零报告而没有写理由</source>
        <translation>nil reporting not kept, without a reason</translation>
    </message>
    <message>
        <source>本预案没有由单位设定的时限</source>
        <translation>this plan leaves no time limit to the office</translation>
    </message>
</context>
<context>
    <name>incident/authority.py</name>
    <message>
        <source>%1没有“认为需要启动”一项</source>
        <translation>%1 has no item “认为需要启动” (a start is considered necessary)</translation>
    </message>
    <message>
        <source>%1没有规定%2响应可以直接决定启动</source>
        <translation>%1 does not provide for a direct decision to start the %2 response</translation>
    </message>
    <message>
        <source>%1由%2认为，记录的是%3</source>
        <translation>%1: considered necessary by %2; the record has %3</translation>
    </message>
    <message>
        <source>%1由%2认定，记录的认定单位是%3</source>
        <translation>%1: finding by %2; the record has a finding by %3</translation>
    </message>
    <message>
        <source>%1规定由%2决定，记录的决定人是%3</source>
        <translation>%1: decision by %2; the record has a decision by %3</translation>
    </message>
    <message>
        <source>没有%1对%2的认定记录</source>
        <translation>no finding of %2 by %1 is recorded</translation>
    </message>
    <message>
        <source>没有%1提出启动%2响应建议的记录</source>
        <translation>no proposal by %1 to start the %2 response is recorded</translation>
    </message>
    <message>
        <source>认定%1，而按已报数据不可能达到%2；另有依据的请按其他情形或酌情调整认定</source>
        <translation>Finding: %1, while %2 is not possible by the figures reported; if there is another basis, record the finding as “other circumstances” or “criteria adjusted at discretion”</translation>
    </message>
    <message>
        <source>认定%1，而数据对照已符合%2（%3）</source>
        <translation>Finding: %1, while the figures meet %2 (%3)</translation>
    </message>
    <message>
        <source>认定未达到启动条件，而数据对照已符合%1（%2）</source>
        <translation>Finding: start criteria not met, while the figures meet %1 (%2)</translation>
    </message>
</context>
<context>
    <name>incident/due_follow_up.py</name>
    <message>
        <source>%1%2%3运抵%4</source>
        <translation>%1 %2 %3 to arrive at %4</translation>
    </message>
    <message>
        <source>%1%2名死亡失踪人员待定性或比对</source>
        <translation>%1 %2 dead or missing persons still to be assigned a cause or matched</translation>
    </message>
    <message>
        <source>%1待接收确认：%2</source>
        <translation>%1 receipt still to be confirmed: %2</translation>
    </message>
    <message>
        <source>%1接班签字</source>
        <translation>%1 to sign the takeover</translation>
    </message>
    <message>
        <source>%1预拨资金待清算</source>
        <translation>%1 advance still to be settled</translation>
    </message>
    <message>
        <source>再次联系%1（上次未接通）</source>
        <translation>Call %1 again (not reached last time)</translation>
    </message>
    <message>
        <source>处理人员信息：销毁，或写明保留的理由、保管人、期限</source>
        <translation>Dispose of personal data: destroy, or give reason, keeper and term for keeping</translation>
    </message>
    <message>
        <source>建立%1台账</source>
        <translation>Set up the %1 ledger</translation>
    </message>
    <message>
        <source>批示“%1”待%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Instruction “%1” still to be %2</translation>
    </message>
</context>
<context>
    <name>incident/due_reporting.py</name>
    <message>
        <source>%1（规定时限尚未设定）</source>
        <translation>%1 (prescribed limit not set yet)</translation>
    </message>
    <message>
        <source>截至钟点尚未设定</source>
        <translation>closing hour not set yet</translation>
    </message>
    <message>
        <source>报送%1（%2）：%3</source>
        <translation>Send %1 (%2) to: %3</translation>
    </message>
    <message>
        <source>明确是否执行%1</source>
        <translation>Decide whether %1 is kept</translation>
    </message>
</context>
<context>
    <name>incident/due_response.py</name>
    <message>
        <source>%1响应已%2，组织会商</source>
        <translation>%1 response: %2 done, hold a consultation</translation>
    </message>
    <message>
        <source>%1尚未报告启动县级响应</source>
        <translation>%1 has not yet reported starting a county-level response</translation>
    </message>
    <message>
        <source>%1尚未确认收到响应%2的通报</source>
        <translation>%1 has not yet confirmed being informed of the response: %2</translation>
    </message>
    <message>
        <source>向%1报告启动决定</source>
        <translation>Report the decision to start to %1</translation>
    </message>
    <message>
        <source>补正待核的决定（%1）：%2</source>
        <translation>Put right the decision to be checked (%1): %2</translation>
    </message>
    <message>
        <source>补签：%1（%2）</source>
        <translation>Sign afterwards: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>incident/fact_words.py</name>
    <message>
        <source>人员信息处理</source>
        <translation>Personal data disposed of</translation>
    </message>
    <message>
        <source>人员比对</source>
        <translation>Person matched</translation>
    </message>
    <message>
        <source>人员登记</source>
        <translation>Person recorded</translation>
    </message>
    <message>
        <source>以往改进事项</source>
        <translation>Earlier improvement</translation>
    </message>
    <message>
        <source>作废误记</source>
        <translation>Entry struck out</translation>
    </message>
    <message>
        <source>信息报告</source>
        <translation>Information report</translation>
    </message>
    <message>
        <source>其他响应</source>
        <translation>Other response</translation>
    </message>
    <message>
        <source>准备措施</source>
        <translation>Preparatory measure</translation>
    </message>
    <message>
        <source>发出情景</source>
        <translation>Inject sent</translation>
    </message>
    <message>
        <source>发出文书</source>
        <translation>Paper sent</translation>
    </message>
    <message>
        <source>发布审核</source>
        <translation>Release cleared</translation>
    </message>
    <message>
        <source>响应通报</source>
        <translation>Informed of the response</translation>
    </message>
    <message>
        <source>增加情景</source>
        <translation>Inject added</translation>
    </message>
    <message>
        <source>复盘总结</source>
        <translation>After-action review</translation>
    </message>
    <message>
        <source>工作组情况</source>
        <translation>News of a team</translation>
    </message>
    <message>
        <source>批示办理</source>
        <translation>Instruction followed up</translation>
    </message>
    <message>
        <source>授权</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>措施进展</source>
        <translation>Measure progress</translation>
    </message>
    <message>
        <source>收到预警</source>
        <translation>Warning received</translation>
    </message>
    <message>
        <source>文书办理</source>
        <translation>Paper in process</translation>
    </message>
    <message>
        <source>文书签收</source>
        <translation>Paper received</translation>
    </message>
    <message>
        <source>查看人员</source>
        <translation>Person looked at</translation>
    </message>
    <message>
        <source>次生灾害</source>
        <translation>Secondary disaster</translation>
    </message>
    <message>
        <source>演练恢复</source>
        <translation>Exercise resumed</translation>
    </message>
    <message>
        <source>演练暂停</source>
        <translation>Exercise suspended</translation>
    </message>
    <message>
        <source>演练结束</source>
        <translation>Exercise ended</translation>
    </message>
    <message>
        <source>灾情发布</source>
        <translation>Figures released</translation>
    </message>
    <message>
        <source>物资到位</source>
        <translation>Supplies arrived</translation>
    </message>
    <message>
        <source>物资调拨</source>
        <translation>Supplies dispatched</translation>
    </message>
    <message>
        <source>统计口径</source>
        <translation>Basis of counting</translation>
    </message>
    <message>
        <source>自定事项办结</source>
        <translation>Own item closed</translation>
    </message>
    <message>
        <source>自定时间</source>
        <translation>Own time set</translation>
    </message>
    <message>
        <source>补充灾情</source>
        <translation>Incident completed</translation>
    </message>
    <message>
        <source>设定时限</source>
        <translation>Time limit set</translation>
    </message>
    <message>
        <source>评估档次</source>
        <translation>Scale of ratings</translation>
    </message>
    <message>
        <source>调整情景</source>
        <translation>Inject changed</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>预评估</source>
        <translation>Pre-assessment</translation>
    </message>
    <message>
        <source>领导批示</source>
        <translation>Leader's instruction</translation>
    </message>
</context>
<context>
    <name>incident/fields.py</name>
    <message>
        <source>不是可用的选项</source>
        <translation>is not an option</translation>
    </message>
    <message>
        <source>不是日期</source>
        <translation>is not a date</translation>
    </message>
    <message>
        <source>不是钟点</source>
        <translation>is not a time of day</translation>
    </message>
    <message>
        <source>不认识的项“%1”</source>
        <translation>unknown item “%1”</translation>
    </message>
    <message>
        <source>可填：%1，每项一行文字</source>
        <translation>Use: %1, one line of text each</translation>
    </message>
    <message>
        <source>应为100字以内的一行文字</source>
        <translation>must be one line of up to 100 characters</translation>
    </message>
    <message>
        <source>应为不小于0、不大于10亿的数</source>
        <translation>must be a number not below 0 and not above 1,000,000,000</translation>
    </message>
    <message>
        <source>应为不小于0、不大于10亿的整数</source>
        <translation>must be an integer not below 0 and not above 1,000,000,000</translation>
    </message>
    <message>
        <source>应为人员信息</source>
        <translation>must be personal data</translation>
    </message>
    <message>
        <source>应为列表</source>
        <translation>must be a list</translation>
    </message>
    <message>
        <source>应为品名、数量和单位</source>
        <translation>must be item, quantity and unit</translation>
    </message>
    <message>
        <source>应为姓名和职务</source>
        <translation>must be name and post</translation>
    </message>
    <message>
        <source>应为数</source>
        <translation>must be a number</translation>
    </message>
    <message>
        <source>应为文件内容的 Base64 文字</source>
        <translation>must be the file's content as Base64 text</translation>
    </message>
    <message>
        <source>应为时间</source>
        <translation>must be a time</translation>
    </message>
    <message>
        <source>文字中有不可显示的控制字符</source>
        <translation>the text contains control characters that cannot be shown</translation>
    </message>
    <message>
        <source>文字中有残缺的字符</source>
        <translation>the text contains damaged characters</translation>
    </message>
    <message>
        <source>文字超过%1字</source>
        <translation>the text is longer than %1 characters</translation>
    </message>
    <message>
        <source>缺少“%1”</source>
        <translation>“%1” is missing</translation>
    </message>
    <message>
        <source>至少要有一人</source>
        <translation>at least one person is needed</translation>
    </message>
    <message>
        <source>请写 true（是）或 false（否）</source>
        <translation>write true (yes) or false (no)</translation>
    </message>
    <message>
        <source>请写成 08:00 这样的钟点</source>
        <translation>write the time of day as 08:00</translation>
    </message>
    <message>
        <source>请写成 2026-07-12 这样的日期</source>
        <translation>write the date as 2026-07-12</translation>
    </message>
    <message>
        <source>请写成 2026-07-12T03:10:00+08:00 这样的时间</source>
        <translation>write the time as 2026-07-12T03:10:00+08:00</translation>
    </message>
    <message>
        <source>请写成 [..., ...]</source>
        <translation>write [..., ...]</translation>
    </message>
    <message>
        <source>请写成 [{"goods": "棉被", "quantity": 200, "measure": "床"}]</source>
        <translation>write [{"goods": "棉被", "quantity": 200, "measure": "床"}]</translation>
    </message>
    <message>
        <source>请写成 [{"name": "…", "post": "…"}]</source>
        <translation>write [{"name": "…", "post": "…"}]</translation>
    </message>
    <message>
        <source>请写成 {"name": "…", "post": "…"}，姓名可以不写</source>
        <translation>write {"name": "…", "post": "…"}; the name may be left out</translation>
    </message>
    <message>
        <source>请删去后重试</source>
        <translation>delete them and try again</translation>
    </message>
    <message>
        <source>请删去或改正；可用 record acts 查看写法</source>
        <translation>delete or correct it; record acts shows how it is written</translation>
    </message>
    <message>
        <source>请填写不小于0的数，不带单位</source>
        <translation>enter a number not below 0, without a unit</translation>
    </message>
    <message>
        <source>请填写整数，不带单位</source>
        <translation>enter a whole number, without a unit</translation>
    </message>
    <message>
        <source>请填写文字，不能为空</source>
        <translation>enter text, it cannot be empty</translation>
    </message>
    <message>
        <source>请填写：%1</source>
        <translation>enter: %1</translation>
    </message>
    <message>
        <source>请把整份文件编成 Base64 文字，不换行</source>
        <translation>encode the whole file as Base64 text, without line breaks</translation>
    </message>
    <message>
        <source>请缩短，原件另附</source>
        <translation>shorten it and attach the original</translation>
    </message>
    <message>
        <source>请缩短，去掉首尾空白和换行</source>
        <translation>shorten it, without spaces at either end or line breaks</translation>
    </message>
    <message>
        <source>请重新录入这段文字</source>
        <translation>enter this text again</translation>
    </message>
</context>
<context>
    <name>incident/merge.py</name>
    <message>
        <source>由更新版本写入的事项</source>
        <translation>entries of a newer version</translation>
    </message>
</context>
<context>
    <name>incident/real_affairs.py</name>
    <message>
        <source>正式灾情“%1”处置中</source>
        <translation>real (正式) incident “%1” is being handled</translation>
    </message>
    <message>
        <source>正式灾情“%1”等%2起处置中</source>
        <translation>real (正式) incident “%1” and others, %2 in all, are being handled</translation>
    </message>
    <message>
        <source>正式灾情情况读不出来，请到正式窗口核对</source>
        <translation>The state of the real (正式) record cannot be read; check in the real window</translation>
    </message>
    <message>
        <source>（正式灾情情况读不出来）</source>
        <translation>(the state of the real (正式) record cannot be read)</translation>
    </message>
</context>
<context>
    <name>incident/refusals.py</name>
    <message>
        <source>%1为%2，晚于本机现在时间，没有记入。</source>
        <translation>%1 is %2, later than this computer's present time; not recorded.</translation>
    </message>
    <message>
        <source>%1为%2，晚于演练时钟现在的时间（%3），没有记入。</source>
        <translation>%1 is %2, later than the exercise clock's present time (%3); not recorded.</translation>
    </message>
    <message>
        <source>%1响应仍在生效，不能归档，没有记入。</source>
        <translation>The %1 response is still in force, so the incident cannot be archived; not recorded.</translation>
    </message>
    <message>
        <source>%1所指的操作“%2”没有记录过，没有记入。</source>
        <translation>The act “%2” named by %1 was never recorded; not recorded.</translation>
    </message>
    <message>
        <source>“%1”不是%2响应的措施编号，没有记入。</source>
        <translation>“%1” is not a measure of the %2 response; not recorded.</translation>
    </message>
    <message>
        <source>“%1”不是PDF、JPEG或PNG文件，没有记入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not a PDF, JPEG or PNG file; not recorded.</translation>
    </message>
    <message>
        <source>“%1”不是单独的文件名，没有记入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not a file name by itself; not recorded.</translation>
    </message>
    <message>
        <source>“%1”不是按情景包开始的演练，没有记入。</source>
        <translation>“%1” is not an exercise started from a pack; not recorded.</translation>
    </message>
    <message>
        <source>“%1”不是本预案的报送单位，没有记入。</source>
        <translation>“%1” is not a reporting unit of this plan; not recorded.</translation>
    </message>
    <message>
        <source>“%1”是空文件，没有记入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is an empty file; not recorded.</translation>
    </message>
    <message>
        <source>“%1”有%2，超过%3MB，没有记入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has %2, more than %3 MB; not recorded.</translation>
    </message>
    <message>
        <source>“%1”的内容是%2，与文件名的后缀不符，没有记入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The content of “%1” is a %2, which does not match the extension of its name; not recorded.</translation>
    </message>
    <message>
        <source>发布内容还没有审核记录，不能登记发布，没有记入。</source>
        <translation>The text for release has not been cleared, so no release can be recorded; not recorded.</translation>
    </message>
    <message>
        <source>可用 record acts 查看全部操作及其写法。</source>
        <translation>record acts lists all acts and how they are written.</translation>
    </message>
    <message>
        <source>可用的单位：%1。</source>
        <translation>Units that can be used: %1.</translation>
    </message>
    <message>
        <source>可用的级别：%1。</source>
        <translation>Levels that can be used: %1.</translation>
    </message>
    <message>
        <source>可直接续记。</source>
        <translation>You can go on recording.</translation>
    </message>
    <message>
        <source>如确需补记，请先写明理由启封。</source>
        <translation>If something really has to be added, first reopen the incident, giving the reason.</translation>
    </message>
    <message>
        <source>如要变更该决定，请另记调整、更正或终止。</source>
        <translation>To change the decision, record an adjustment, correction or termination.</translation>
    </message>
    <message>
        <source>当前已是%1响应，级别没有变化，没有记入。</source>
        <translation>The response is already at %1, so the level does not change; not recorded.</translation>
    </message>
    <message>
        <source>当前已有%1响应在生效，一次灾害过程同时只有一个市级响应，没有记入。</source>
        <translation>The %1 response is already in force, and one disaster has only one city-level response at a time; not recorded.</translation>
    </message>
    <message>
        <source>当前没有生效的市级响应，不能%1，没有记入。</source>
        <translation>No city-level response is in force, so this cannot be done: %1; not recorded.</translation>
    </message>
    <message>
        <source>情景“%1”已经发出，不能再改再发，没有记入。</source>
        <translation>Inject “%1” has been sent and can neither be changed nor sent again; not recorded.</translation>
    </message>
    <message>
        <source>情景“%1”已经有了，没有重复增加。</source>
        <translation>Inject “%1” exists already and was not added again.</translation>
    </message>
    <message>
        <source>措施“%1”尚未记录采取，不能登记进展，没有记入。</source>
        <translation>Measure “%1” is not recorded as taken, so its progress cannot be recorded; not recorded.</translation>
    </message>
    <message>
        <source>改变级别请记录调整级别的决定，结束请记录终止响应的决定。</source>
        <translation>To change the level, record a decision to adjust it; to end it, record the decision to terminate the response.</translation>
    </message>
    <message>
        <source>无须再做。</source>
        <translation>Nothing more to do.</translation>
    </message>
    <message>
        <source>有人员信息尚未处理，不能归档，没有记入。</source>
        <translation>Some personal data has not been disposed of, so the incident cannot be archived; not recorded.</translation>
    </message>
    <message>
        <source>本库为“%1”库，这条标为“%2”，正式与演练不得混记，没有记入。</source>
        <translation>This is a “%1” record and the entry is marked “%2”; 正式 and 演练 must not mix; not recorded.</translation>
    </message>
    <message>
        <source>本库为“正式”库，“%1”只用于演练，没有记入。</source>
        <translation>This is a real (正式) record; “%1” is for exercises only; not recorded.</translation>
    </message>
    <message>
        <source>本预案没有“%1”这一级，没有记入。</source>
        <translation>This plan has no level “%1”; not recorded.</translation>
    </message>
    <message>
        <source>正式灾情正在处置（%1），开始演练须写明理由，没有开始。</source>
        <translation>A real incident is being handled (%1); starting an exercise needs a reason; not started.</translation>
    </message>
    <message>
        <source>此后只能记录评估、复盘和改进事项；发生真实灾情的，请在正式库中新建灾情。</source>
        <translation>From now on only evaluation, after-action review and improvements can be recorded; for a real disaster open an incident in the real (正式) record.</translation>
    </message>
    <message>
        <source>没有“%1”这种操作，没有记入。</source>
        <translation>There is no act “%1”; not recorded.</translation>
    </message>
    <message>
        <source>没有由操作“%1”发出的文书，没有记入。</source>
        <translation>No paper was sent by the act “%1”; not recorded.</translation>
    </message>
    <message>
        <source>没有由操作“%1”记录的决定，没有记入。</source>
        <translation>No decision was recorded by the act “%1”; not recorded.</translation>
    </message>
    <message>
        <source>没有编号为“%1”的人员，没有记入。</source>
        <translation>There is no person numbered “%1”; not recorded.</translation>
    </message>
    <message>
        <source>没有编号为“%1”的灾情，没有记入。</source>
        <translation>There is no incident numbered “%1”; not recorded.</translation>
    </message>
    <message>
        <source>演练“%1”已%2，这一操作没有记入，已记内容照存。</source>
        <translation>Exercise “%1” is %2; this act was not recorded, what was recorded before is kept.</translation>
    </message>
    <message>
        <source>演练“%1”没有暂停，无须恢复，没有记入。</source>
        <translation>Exercise “%1” is not suspended, so there is nothing to resume; not recorded.</translation>
    </message>
    <message>
        <source>演练已暂停（%1），时钟停住，这一操作没有记入，已记内容照存。</source>
        <translation>The exercise is suspended (%1) and its clock is stopped; this act was not recorded, what was recorded before is kept.</translation>
    </message>
    <message>
        <source>灾情“%1”已归档封存，这一操作没有记入。</source>
        <translation>Incident “%1” is sealed and archived; this act was not recorded.</translation>
    </message>
    <message>
        <source>灾情“%1”没有归档，无须启封。</source>
        <translation>Incident “%1” is not archived, so there is nothing to reopen.</translation>
    </message>
    <message>
        <source>编号为“%1”的灾情已经建立，没有重复建立。</source>
        <translation>An incident numbered “%1” exists already; it was not opened again.</translation>
    </message>
    <message>
        <source>补正后仍与预案不符：%1。</source>
        <translation>It still departs from the plan after being put right: %1.</translation>
    </message>
    <message>
        <source>要让时钟走起来，请让演练时钟开走。</source>
        <translation>To let the clock run, run the exercise clock.</translation>
    </message>
    <message>
        <source>该决定已经补签，没有重复记入。</source>
        <translation>The decision has already been signed afterwards; not recorded again.</translation>
    </message>
    <message>
        <source>该决定没有待核事项，无须补正，没有记入。</source>
        <translation>The decision has nothing to be checked, so there is nothing to put right; not recorded.</translation>
    </message>
    <message>
        <source>该文书已经撤回，没有重复记入。</source>
        <translation>The paper has already been withdrawn; not recorded again.</translation>
    </message>
    <message>
        <source>请先在措施中研判，记录采取及依据。</source>
        <translation>Assess the measure first: record that it is taken, and on what basis.</translation>
    </message>
    <message>
        <source>请先处置正式灾情；确需同时演练的，写明理由，由导调人员负责。</source>
        <translation>Handle the real (正式) incident first; if the exercise is really needed at the same time, give the reason; the controller is responsible.</translation>
    </message>
    <message>
        <source>请先处置真实灾情；确认继续演练的，写明理由恢复；不再继续的，提前终止演练。</source>
        <translation>Handle the real disaster first; to go on with the exercise, resume it and give the reason; to go on no more, end it early.</translation>
    </message>
    <message>
        <source>请先按情景包开始演练。</source>
        <translation>First start the exercise from a pack.</translation>
    </message>
    <message>
        <source>请先记录人员信息的处理：销毁，或保留的理由、保管人和期限。</source>
        <translation>First record the disposal of personal data: destroyed, or the reason, keeper and term for keeping it.</translation>
    </message>
    <message>
        <source>请先记录启动决定；已记录而待核的，请先补正。</source>
        <translation>First record the decision to start; if it is recorded but still to be checked, put it right first.</translation>
    </message>
    <message>
        <source>请先记录审核人和审核意见。</source>
        <translation>First record who cleared it and the clearance opinion.</translation>
    </message>
    <message>
        <source>请先记录终止决定，再归档。</source>
        <translation>First record the decision to terminate, then archive.</translation>
    </message>
    <message>
        <source>请另建演练库（--kind exercise）后再做；正式库的内容不受影响。</source>
        <translation>Make an exercise record (--kind exercise) for it; the real (正式) record is not affected.</translation>
    </message>
    <message>
        <source>请只写文件名，不带文件夹。</source>
        <translation>Give the file name alone, without a folder.</translation>
    </message>
    <message>
        <source>请在对应的库中记录。</source>
        <translation>Record it in the record where it belongs.</translation>
    </message>
    <message>
        <source>请填写当初发出该文书的那一条。</source>
        <translation>Enter the entry by which the paper was sent.</translation>
    </message>
    <message>
        <source>请填写当初记录该决定的那一条。</source>
        <translation>Enter the entry by which the decision was recorded.</translation>
    </message>
    <message>
        <source>请填写当初记录那一条的编号。</source>
        <translation>Enter the number of the entry first recorded.</translation>
    </message>
    <message>
        <source>请扫描或另存为PDF、JPG、PNG后再附；手机照片为HEIC的，先转成JPG。</source>
        <translation>Scan it or save it as PDF, JPG or PNG, then attach it; convert a telephone's HEIC photograph to JPG first.</translation>
    </message>
    <message>
        <source>请按演练时间填写；要往后走，请由导调人员拨动演练时钟。</source>
        <translation>Enter exercise time; to move on, the controller has to set the exercise clock.</translation>
    </message>
    <message>
        <source>请换一个编号。</source>
        <translation>Choose another number.</translation>
    </message>
    <message>
        <source>请核对后重新提交这一行，其余各行不受影响。</source>
        <translation>Check this line and submit it again; the other lines are not affected.</translation>
    </message>
    <message>
        <source>请核对所填时间；如本机时钟有误，请先校准。</source>
        <translation>Check the time entered; if this computer's clock is wrong, set it first.</translation>
    </message>
    <message>
        <source>请核对文件，重新扫描或拷贝后再附。</source>
        <translation>Check the file; scan or copy it again, then attach it.</translation>
    </message>
    <message>
        <source>请核对是不是这份文件；确是的，把后缀改为%1后再附。</source>
        <translation>Check whether it is the right file; if it is, change the extension of its name to %1 and attach it again.</translation>
    </message>
    <message>
        <source>请核对灾情编号，或先新建灾情。</source>
        <translation>Check the number of the incident, or open the incident first.</translation>
    </message>
    <message>
        <source>请核对编号，或先登记这名人员。</source>
        <translation>Check the number, or record the person first.</translation>
    </message>
    <message>
        <source>请核对要调整到的级别。</source>
        <translation>Check the level to adjust to.</translation>
    </message>
    <message>
        <source>请用 measures 命令查看该级措施的编号。</source>
        <translation>The measures command shows the numbers of this level's measures.</translation>
    </message>
    <message>
        <source>请直接在该灾情下续记，或换一个编号。</source>
        <translation>Go on recording under that incident, or choose another number.</translation>
    </message>
    <message>
        <source>请补齐所缺的认定、建议、授权或签批后再补正。</source>
        <translation>Add the missing finding, proposal, delegation or written approval, then put the decision right.</translation>
    </message>
    <message>
        <source>请调低扫描分辨率，或分成几份后再附。</source>
        <translation>Scan it at a lower resolution, or attach it in several parts.</translation>
    </message>
    <message>
        <source>这一行不是一条完整的记录（JSON 对象），没有记入。</source>
        <translation>This line is not a complete entry (JSON object); not recorded.</translation>
    </message>
    <message>
        <source>需要更正的，请另增一条情景。</source>
        <translation>To correct it, add another inject.</translation>
    </message>
</context>
<context>
    <name>incident/scans.py</name>
    <message>
        <source>JPEG图片</source>
        <translation>JPEG picture</translation>
    </message>
    <message>
        <source>PNG图片</source>
        <translation>PNG picture</translation>
    </message>
</context>
<context>
    <name>incident/state.py</name>
    <message>
        <source>未登记标题的文书</source>
        <translation>a paper recorded without a title</translation>
    </message>
</context>
<context>
    <name>incident/vocabulary.py</name>
    <message>
        <source>下达</source>
        <translation>Ordered</translation>
    </message>
    <message>
        <source>不一致</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>会签</source>
        <translation>Co-signed</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>传真件</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>传达</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>倒损住房恢复重建</source>
        <translation>Rebuilding and repair of houses</translation>
    </message>
    <message>
        <source>值班信息</source>
        <translation>Duty report</translation>
    </message>
    <message>
        <source>停</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>全市</source>
        <translation>Whole city</translation>
    </message>
    <message>
        <source>冬春救助</source>
        <translation>Winter-spring relief</translation>
    </message>
    <message>
        <source>出发</source>
        <translation>Departure</translation>
    </message>
    <message>
        <source>出库</source>
        <translation>Left stock</translation>
    </message>
    <message>
        <source>初报</source>
        <translation>Initial report</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Reported back</translation>
    </message>
    <message>
        <source>发生真实灾情</source>
        <translation>A real disaster</translation>
    </message>
    <message>
        <source>另行指示</source>
        <translation>Another instruction</translation>
    </message>
    <message>
        <source>因灾</source>
        <translation>Due to the disaster</translation>
    </message>
    <message>
        <source>国家级</source>
        <translation>National</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>复盘评估</source>
        <translation>After-action review</translation>
    </message>
    <message>
        <source>失踪</source>
        <translation>Missing person</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已通知</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>市级</source>
        <translation>City</translation>
    </message>
    <message>
        <source>应急处置总结</source>
        <translation>Response summary</translation>
    </message>
    <message>
        <source>废止</source>
        <translation>Repeal</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>待定</source>
        <translation>To be determined</translation>
    </message>
    <message>
        <source>情况报告</source>
        <translation>Situation report</translation>
    </message>
    <message>
        <source>手动</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>拟稿</source>
        <translation>Drafted</translation>
    </message>
    <message>
        <source>拨</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>授权发布</source>
        <translation>Authorised release</translation>
    </message>
    <message>
        <source>接到</source>
        <translation>Order received</translation>
    </message>
    <message>
        <source>接受采访</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>提前终止</source>
        <translation>Ended early</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>新闻发布会</source>
        <translation>Press conference</translation>
    </message>
    <message>
        <source>暂不启动</source>
        <translation>No start for now</translation>
    </message>
    <message>
        <source>未比对</source>
        <translation>Not matched</translation>
    </message>
    <message>
        <source>未通知</source>
        <translation>Not passed on</translation>
    </message>
    <message>
        <source>核减理由；低于前报时须写</source>
        <translation>reason for the downward correction; required if below the previous report</translation>
    </message>
    <message>
        <source>核定</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>核稿</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>Dead person</translation>
    </message>
    <message>
        <source>比对中</source>
        <translation>Being matched</translation>
    </message>
    <message>
        <source>清算</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>滚动发布</source>
        <translation>Rolling release</translation>
    </message>
    <message>
        <source>灾情系统</source>
        <translation>Disaster reporting system</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>申请</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>Approved in writing</translation>
    </message>
    <message>
        <source>签批件</source>
        <translation>Signed sheet</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>组织报道</source>
        <translation>Press coverage arranged</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>续报</source>
        <translation>Follow-up report</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>By the clock</translation>
    </message>
    <message>
        <source>落实</source>
        <translation>Carried out</translation>
    </message>
    <message>
        <source>调查评估材料</source>
        <translation>Inquiry material</translation>
    </message>
    <message>
        <source>走</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>过渡期生活救助</source>
        <translation>Transitional relief</translation>
    </message>
    <message>
        <source>运抵签收</source>
        <translation>Arrived and signed for</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>销毁</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>非因灾</source>
        <translation>Not due to the disaster</translation>
    </message>
    <message>
        <source>预拨</source>
        <translation>Advanced</translation>
    </message>
</context>
<context>
    <name>intake/drop_folder.py</name>
    <message>
        <source>不详</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>找不到</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>文件“%1”不是文字文件，没有读入任何内容。请用原软件打开，复制文字后粘贴来报。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” is not a text file; nothing was read. Open it with its own program, copy the text and paste it.</translation>
    </message>
    <message>
        <source>文件“%1”刚刚又变了，没有读入任何内容。请等它写完，再从待处理里打开。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” has just changed again; nothing was read. Wait until it is complete, then open it from the waiting messages.</translation>
    </message>
    <message>
        <source>文件“%1”已不在来报文件夹里，没有读入任何内容。请向报送单位核实，或重新放入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” is no longer in the message folder; nothing was read. Check with the reporting unit, or have it put there again.</translation>
    </message>
    <message>
        <source>文件“%1”读不出来（%2），没有读入任何内容。请检查网络共享后再试。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” cannot be read (%2); nothing was read. Check the network share and try again.</translation>
    </message>
    <message>
        <source>文件“%1”过大，没有读入任何内容。请用原软件打开，复制所需文字后粘贴来报。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” is too large; nothing was read. Open it with its own program, copy the text needed and paste it.</translation>
    </message>
    <message>
        <source>来报文件夹现在看不到（%1）：%2。程序照常使用，恢复后自动继续。</source>
        <translation>The message folder cannot be seen at present (%1): %2. The program works as usual and continues by itself when the folder is back.</translation>
    </message>
    <message>
        <source>没有读取权限</source>
        <translation>no permission to read</translation>
    </message>
    <message>
        <source>系统错误 %1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>system error %1</translation>
    </message>
</context>
<context>
    <name>intake/questions.py</name>
    <message>
        <source>%1“%2”是新增数，累计数是多少？</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 “%2” is an increase; what is the total so far?</translation>
    </message>
    <message>
        <source>%1前后报了不同的数（见“%2”），以哪个为准？</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 reported different numbers (see “%2”); which one counts?</translation>
    </message>
    <message>
        <source>%1报“%2”，分项相加为%3，以哪个为准？</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 reports “%2”, the parts add up to %3; which one counts?</translation>
    </message>
    <message>
        <source>%1报“%2”，各地相加为%3，以哪个为准？</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 reports “%2”, the places add up to %3; which one counts?</translation>
    </message>
    <message>
        <source>%1报“%2”，各项是否都按零记？</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 reports “%2”; are all figures to be recorded as zero?</translation>
    </message>
    <message>
        <source>“%1”%2，请核实。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: %2; please check.</translation>
    </message>
    <message>
        <source>“%1”像是前面人数中的一部分，没有计入。是另外的数吗？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” seems to be part of the number before it and was not counted. Is it a separate number?</translation>
    </message>
    <message>
        <source>“%1”像是预案或要求里的标准，没有计入。是本次的灾情吗？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” reads like a criterion of a plan or an instruction and was not counted. Is it of this situation?</translation>
    </message>
    <message>
        <source>“%1”只是其中几个地方的数，没有计入。%2全部合计是多少？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is of a few of the places only and was not counted. What is the total: %2?</translation>
    </message>
    <message>
        <source>“%1”只说一种或几种作物，没有计入农作物面积。所有农作物合计是多少？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is about one or some crops only and was not counted as crop area. What is the total of all crops?</translation>
    </message>
    <message>
        <source>“%1”只说其中一地，没有认出地名，没有计入。是哪里的数？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is about one place only; its name was not recognised and it was not counted. Which place is it?</translation>
    </message>
    <message>
        <source>“%1”只说转移，是否属紧急转移安置？未确认前按转移（避险）人口记。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” only says that people were moved; were they evacuated and sheltered? Until confirmed they are recorded as moved as a precaution.</translation>
    </message>
    <message>
        <source>“%1”把几项合在一个数里，各是多少？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” puts several figures into one number; how much is each?</translation>
    </message>
    <message>
        <source>“%1”按人次报，不等于人数。人数是多少？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” counts person-times, not people. How many people?</translation>
    </message>
    <message>
        <source>“%1”是核减数。核减后的%2是多少？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is a downward correction. How much is %2 after it?</translation>
    </message>
    <message>
        <source>“%1”没有写明地点，是%2的数还是全域的数？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” names no place; is it the number for %2 or for the whole area?</translation>
    </message>
    <message>
        <source>“%1”说的像是以往的灾情，没有计入。是本次的吗？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” seems to be about an earlier disaster and was not counted. Does it belong to this one?</translation>
    </message>
    <message>
        <source>“%1”里有没有认出的词，没有计入。说的是住房、农作物或全部损失吗？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has words that were not recognised and was not counted. Is it about houses, crops or all losses?</translation>
    </message>
    <message>
        <source>“%1”里的“失”按失踪看，是失踪还是失联？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: 失 was read as missing. Are they missing or out of contact?</translation>
    </message>
    <message>
        <source>“%1”里的逗号可能隔开了两个数，没有计入。各是多少？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The comma in “%1” may separate two numbers, so it was not counted. How much is each?</translation>
    </message>
    <message>
        <source>“%1”：%2还有几人？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: how many of %2 are left?</translation>
    </message>
    <message>
        <source>报文称与自然灾害无关（“%1”），%2未计入，是否正确？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The message says it has nothing to do with the natural disaster (“%1”) and %2 was not counted; is that right?</translation>
    </message>
    <message>
        <source>报文称灾情无变化（“%1”），是否沿用上期各项数字？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The message says nothing has changed (“%1”); do the figures of the previous report still apply?</translation>
    </message>
    <message>
        <source>来报过长，只读了前两万字，其余没有读。后面还有数字吗？</source>
        <translation>The message is too long; only its first twenty thousand characters were read. Are there numbers in the rest?</translation>
    </message>
    <message>
        <source>来报里前后几次报告，只计入了最后一次的数。“%1”是先前报的，对吗？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The message holds several reports; only the last one was counted. Is “%1” of an earlier report?</translation>
    </message>
    <message>
        <source>没有说“%1”是什么数，没有计入。是死亡、受灾还是转移？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The message does not say what “%1” counts, and it was not counted. Are they dead, affected or moved?</translation>
    </message>
    <message>
        <source>续报没有写明累计还是新增，“%1”是累计数吗？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The follow-up report does not say whether it gives totals or increases; is “%1” the total so far?</translation>
    </message>
    <message>
        <source>该项</source>
        <translation>this figure</translation>
    </message>
</context>
<context>
    <name>intake/sheets/acts.py</name>
    <message>
        <source>请先确认或改正后再导入</source>
        <translation>confirm or correct it first, then import</translation>
    </message>
    <message>
        <source>还没有确认：%1</source>
        <translation>not confirmed yet: %1</translation>
    </message>
</context>
<context>
    <name>intake/sheets/biff.py</name>
    <message>
        <source>Excel 97以前的文件</source>
        <translation>a file from before Excel 97</translation>
    </message>
    <message>
        <source>“%1”有内容在%2列</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>content of “%1” in column %2</translation>
    </message>
    <message>
        <source>“%1”有内容在第%2行</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>content of “%1” in row %2</translation>
    </message>
    <message>
        <source>文件没有完整结尾</source>
        <translation>the file has no proper end</translation>
    </message>
    <message>
        <source>是其他办公软件的文件</source>
        <translation>a file of another office program</translation>
    </message>
    <message>
        <source>错误值</source>
        <translation>error value</translation>
    </message>
</context>
<context>
    <name>intake/sheets/body.py</name>
    <message>
        <source>“%1”有%2行数据</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has %2 rows of data</translation>
    </message>
    <message>
        <source>合并单元格里的数（%1）分不到各格</source>
        <translation>a number in merged cells (%1) cannot be assigned to single cells</translation>
    </message>
    <message>
        <source>没有名为“%1”的填报单位或乡镇</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>there is no reporting unit or town called “%1”</translation>
    </message>
    <message>
        <source>表格中间有一行不是数据，像是另一张表的表头</source>
        <translation>a row in the middle of the table is not data and looks like the head of another table</translation>
    </message>
    <message>
        <source>请取消合并，把数填到各自的格里</source>
        <translation>unmerge them and put each number into its own cell</translation>
    </message>
    <message>
        <source>请只保留一种写法</source>
        <translation>keep one of the two forms</translation>
    </message>
    <message>
        <source>请在单位一列填写县（市、区）或乡镇</source>
        <translation>enter the county (city, district) or town in the unit column</translation>
    </message>
    <message>
        <source>请在原表里改正公式或直接填数</source>
        <translation>correct the formula in the sheet or enter the number itself</translation>
    </message>
    <message>
        <source>请把两张表分到两个工作表，或删去这一行</source>
        <translation>put the two tables on two sheets, or delete this row</translation>
    </message>
    <message>
        <source>请核对名称；可填：%1，或其乡镇（街道）</source>
        <translation>check the name; use: %1, or one of its towns (subdistricts)</translation>
    </message>
    <message>
        <source>这一格是错误值（%1），没有数</source>
        <translation>the cell is an error value (%1) and has no number</translation>
    </message>
    <message>
        <source>这一行既写“未受灾”又填了数，两者矛盾</source>
        <translation>this row says 未受灾 (unaffected) and also has numbers, which contradict each other</translation>
    </message>
    <message>
        <source>这一行有数，没有写明是哪个单位</source>
        <translation>this row has numbers but does not say which unit they belong to</translation>
    </message>
</context>
<context>
    <name>intake/sheets/container.py</name>
    <message>
        <source>内含%1个文件</source>
        <translation>it holds %1 files</translation>
    </message>
    <message>
        <source>内含同名文件</source>
        <translation>it holds files of one name</translation>
    </message>
    <message>
        <source>内含越出文件夹的路径</source>
        <translation>it holds paths leading out of the folder</translation>
    </message>
    <message>
        <source>内容不是UTF-8</source>
        <translation>the content is not UTF-8</translation>
    </message>
    <message>
        <source>内容展开后有%1MB</source>
        <translation>the content unpacks to %1 MB</translation>
    </message>
    <message>
        <source>压缩包不完整</source>
        <translation>the archive is incomplete</translation>
    </message>
    <message>
        <source>压缩方式不是表格文件所用</source>
        <translation>its compression is not one used by sheet files</translation>
    </message>
    <message>
        <source>展开后是原来的%1倍</source>
        <translation>it unpacks to %1 times its size</translation>
    </message>
    <message>
        <source>展开后有%1MB</source>
        <translation>it unpacks to %1 MB</translation>
    </message>
</context>
<context>
    <name>intake/sheets/delimited.py</name>
    <message>
        <source>内容有%1列</source>
        <translation>content has %1 columns</translation>
    </message>
    <message>
        <source>内容有%1行</source>
        <translation>content has %1 rows</translation>
    </message>
    <message>
        <source>含有不可显示的字符</source>
        <translation>it contains characters that cannot be shown</translation>
    </message>
    <message>
        <source>有一格文字过长或引号没有配对</source>
        <translation>a cell is too long or its quotation marks do not match</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>intake/sheets/file.py</name>
    <message>
        <source>XML格式的表格</source>
        <translation>a sheet as XML</translation>
    </message>
    <message>
        <source>二进制工作簿（xlsb）</source>
        <translation>a binary workbook (xlsb)</translation>
    </message>
    <message>
        <source>内容与扩展名不符</source>
        <translation>its content does not match its extension</translation>
    </message>
    <message>
        <source>内容读不出来</source>
        <translation>its content cannot be read</translation>
    </message>
    <message>
        <source>压缩包里没有工作簿</source>
        <translation>there is no workbook in the archive</translation>
    </message>
    <message>
        <source>各工作表合计的格数过多</source>
        <translation>the sheets have too many cells in all</translation>
    </message>
    <message>
        <source>找不到“%1”的内容</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the content of “%1” is missing</translation>
    </message>
    <message>
        <source>文件扩展名是“%1”，内容是%2，已按内容读取。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The extension of the file is “%1”, its content is %2; it was read by its content.</translation>
    </message>
    <message>
        <source>是PDF</source>
        <translation>a PDF</translation>
    </message>
    <message>
        <source>是压缩包</source>
        <translation>an archive</translation>
    </message>
    <message>
        <source>是图片</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>是文字文档</source>
        <translation>a text document</translation>
    </message>
    <message>
        <source>网页格式的表格</source>
        <translation>a sheet as a web page</translation>
    </message>
    <message>
        <source>读取失败</source>
        <translation>reading failed</translation>
    </message>
    <message>
        <source>（无）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>intake/sheets/heads.py</name>
    <message>
        <source>%1，没有采用</source>
        <translation>%1, not taken over</translation>
    </message>
    <message>
        <source>一列里有两种单位，请分成两列</source>
        <translation>one column has two units; split it into two columns</translation>
    </message>
    <message>
        <source>万元还是亿元</source>
        <translation>ten thousand or hundred million yuan</translation>
    </message>
    <message>
        <source>上一级表头“%1”没有读懂，请确认</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the upper head “%1” was not understood; please confirm</translation>
    </message>
    <message>
        <source>不是本次灾害的数</source>
        <translation>is not a number of this disaster</translation>
    </message>
    <message>
        <source>与程序所用名称一致</source>
        <translation>same name as in the program</translation>
    </message>
    <message>
        <source>人、户还是公顷</source>
        <translation>people, households or hectares</translation>
    </message>
    <message>
        <source>公顷还是亩</source>
        <translation>hectares or mu</translation>
    </message>
    <message>
        <source>单位“%1”不是灾情指标的单位</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the unit “%1” is not one of a figure</translation>
    </message>
    <message>
        <source>单位见表上方说明</source>
        <translation>the unit is given above the table</translation>
    </message>
    <message>
        <source>只写房屋，没有说明倒塌还是损坏、程度如何，按程度未说明记</source>
        <translation>only says houses, not whether collapsed or damaged, nor how badly; recorded as degree not stated</translation>
    </message>
    <message>
        <source>只说转移，是否属紧急转移安置？未确认按转移（避险）记</source>
        <translation>only says moved: were they evacuated and sheltered? Until confirmed recorded as moved as a precaution</translation>
    </message>
    <message>
        <source>按人次报，不等于人数</source>
        <translation>counts person-times, not people</translation>
    </message>
    <message>
        <source>是与上期比较的数</source>
        <translation>is a comparison with the previous report</translation>
    </message>
    <message>
        <source>是前期的数</source>
        <translation>is a number of an earlier period</translation>
    </message>
    <message>
        <source>是平均数</source>
        <translation>is an average</translation>
    </message>
    <message>
        <source>是新增数，不是累计数</source>
        <translation>is an increase, not the total so far</translation>
    </message>
    <message>
        <source>是标准或条件</source>
        <translation>is a standard or condition</translation>
    </message>
    <message>
        <source>是核减数</source>
        <translation>is a downward correction</translation>
    </message>
    <message>
        <source>是计划或预计数</source>
        <translation>is a planned or expected number</translation>
    </message>
    <message>
        <source>没有说明损坏程度，按程度未说明记，不算严重损坏</source>
        <translation>does not say how badly damaged; recorded as degree not stated, not as severely damaged</translation>
    </message>
    <message>
        <source>没有读懂这个表头</source>
        <translation>this head was not understood</translation>
    </message>
    <message>
        <source>没有这样单位的指标，没有采用</source>
        <translation>there is no figure with this unit; not taken over</translation>
    </message>
    <message>
        <source>表头没有写单位（%1），没有采用</source>
        <translation>the head gives no unit (%1); not taken over</translation>
    </message>
    <message>
        <source>表头没有写单位，按人记</source>
        <translation>the head gives no unit; recorded as people</translation>
    </message>
    <message>
        <source>间还是户</source>
        <translation>rooms or households</translation>
    </message>
    <message>
        <source>；只说转移，未确认按转移（避险）记</source>
        <translation>; only says moved, until confirmed recorded as moved as a precaution</translation>
    </message>
</context>
<context>
    <name>intake/sheets/layout.py</name>
    <message>
        <source>上一级表头“%1”是从左边推来的，请确认</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the upper head “%1” was taken from the left, please confirm</translation>
    </message>
    <message>
        <source>不是数据列</source>
        <translation>not a column of figures</translation>
    </message>
    <message>
        <source>这一列没有表头，没有采用</source>
        <translation>this column has no head; not taken over</translation>
    </message>
</context>
<context>
    <name>intake/sheets/ooxml.py</name>
    <message>
        <source>“%1”不完整</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is incomplete</translation>
    </message>
    <message>
        <source>“%1”的写法不是办公软件所用：%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not written as office programs write it: %2</translation>
    </message>
    <message>
        <source>公式没有保存结果</source>
        <translation>a formula was saved without its result</translation>
    </message>
    <message>
        <source>找不到工作表</source>
        <translation>a worksheet is missing</translation>
    </message>
</context>
<context>
    <name>intake/sheets/opendocument.py</name>
    <message>
        <source>内容不完整</source>
        <translation>the content is incomplete</translation>
    </message>
</context>
<context>
    <name>intake/sheets/reading.py</name>
    <message>
        <source>%1%2是公式，取的是文件上次保存时的结果，请核对。</source>
        <translation>%1 %2: formulas; the results last saved in the file were taken, please check.</translation>
    </message>
    <message>
        <source>%1“%2”一列是隐藏的，要不要采用？</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: the column “%2” is hidden; is it to be taken over?</translation>
    </message>
    <message>
        <source>%1“%2”：%3，没有采用。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 “%2”: %3, not taken over.</translation>
    </message>
    <message>
        <source>%1一处写未受灾，一处有数，两者矛盾</source>
        <translation>%1 is unaffected in one place and has numbers in another, which contradict each other</translation>
    </message>
    <message>
        <source>%1的%2在%3已经有了</source>
        <translation>%2 of %1 is already in %3</translation>
    </message>
    <message>
        <source>“%1”%2“%3”一列是隐藏的，%4。</source>
        <translatorcomment>keep %1 %3</translatorcomment>
        <translation>“%1” %2: the column “%3” is hidden, %4.</translation>
    </message>
    <message>
        <source>“%1”与%2列都是%3</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” and column %2 are both %3</translation>
    </message>
    <message>
        <source>“%1”按%2读，对吗？%3。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is read as %2; is that right? %3.</translation>
    </message>
    <message>
        <source>“%1”的标题写%2，按指定的%3读。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The title of “%1” says %2; it was read as %3, as chosen.</translation>
    </message>
    <message>
        <source>“%1”的标题写%2，表里还有%3。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The title of “%1” says %2, the table also has %3.</translation>
    </message>
    <message>
        <source>“%1”第%2行是隐藏的（共%3行），%4。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” row %2 is hidden (%3 rows in all), %4.</translation>
    </message>
    <message>
        <source>“%1”第%2行是隐藏的（共%3行），要不要采用？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” row %2 is hidden (%3 rows in all); is it to be taken over?</translation>
    </message>
    <message>
        <source>填写说明</source>
        <translation>How to fill it in</translation>
    </message>
    <message>
        <source>工作表“%1”是隐藏的，没有读取。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The worksheet “%1” is hidden and was not read.</translation>
    </message>
    <message>
        <source>工作表“%1”里没有灾情表头，没有读取。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The worksheet “%1” has no heads of figures and was not read.</translation>
    </message>
    <message>
        <source>已按要求采用</source>
        <translation>taken over as requested</translation>
    </message>
    <message>
        <source>已经确认：%1</source>
        <translation>confirmed: %1</translation>
    </message>
    <message>
        <source>没有找到灾情表：找不到写着单位和灾情指标的表头</source>
        <translation>no table of figures was found: there are no heads naming units and figures</translation>
    </message>
    <message>
        <source>没有采用</source>
        <translation>not taken over</translation>
    </message>
    <message>
        <source>等</source>
        <translation> and others</translation>
    </message>
    <message>
        <source>等%1格</source>
        <translation> and others, %1 cells</translation>
    </message>
    <message>
        <source>请只保留一列</source>
        <translation>keep one column</translation>
    </message>
    <message>
        <source>请只保留一处</source>
        <translation>keep one place</translation>
    </message>
    <message>
        <source>请核对是不是灾情表，或用 intake template 生成模板后填写</source>
        <translation>check whether it is a table of figures, or make a template with intake template and fill it in</translation>
    </message>
</context>
<context>
    <name>intake/sheets/refusals.py</name>
    <message>
        <source>“%1”不是表格文件（%2），没有导入任何内容。请用WPS打开后另存为xlsx再导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not a sheet (%2); nothing was imported. Open it with WPS, save it as xlsx and import that.</translation>
    </message>
    <message>
        <source>“%1”展开后异常庞大（%2），疑似恶意文件，没有读取。请与报送单位核实来源。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is abnormally large when unpacked (%2) and may be malicious; it was not read. Check with the reporting unit where it comes from.</translation>
    </message>
    <message>
        <source>“%1”已损坏或没有传完整（%2），没有导入任何内容。请重新取得该文件。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is damaged or incomplete (%2); nothing was imported. Get the file again.</translation>
    </message>
    <message>
        <source>“%1”已经存在，没有覆盖。请换一个文件名。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” already exists and was not overwritten. Choose another file name.</translation>
    </message>
    <message>
        <source>“%1”是%2，本程序不读。请用WPS打开后另存为xlsx再导入，原文件没有改动。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is %2, which this program does not read. Open it with WPS, save it as xlsx and import that; the file was not changed.</translation>
    </message>
    <message>
        <source>“%1”的%2，一张表最多两万行，没有导入任何内容。请分成几个文件导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: %2; a sheet may have at most twenty thousand rows; nothing was imported. Split it into several files.</translation>
    </message>
    <message>
        <source>“%1”的%2，超出可读范围，没有导入任何内容。请只保留灾情表另存后再导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: %2, beyond what can be read; nothing was imported. Keep only the table of figures, save it and import that.</translation>
    </message>
    <message>
        <source>“%1”的文字既不是UTF-8也不是GBK（GB18030），没有读取。请用WPS打开后另存为xlsx再导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The text of “%1” is neither UTF-8 nor GBK (GB18030); it was not read. Open it with WPS, save it as xlsx and import that.</translation>
    </message>
    <message>
        <source>“%1”设有打开密码，没有读取。请在WPS里取消密码后另存，再导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is protected by a password and was not read. Remove the password in WPS, save it and import that.</translation>
    </message>
    <message>
        <source>“%1”里有外部引用定义（%2），不是办公软件保存的文件，没有读取。请与报送单位核实来源。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has external entities (%2) and was not saved by an office program; it was not read. Check with the reporting unit where it comes from.</translation>
    </message>
    <message>
        <source>文件“%1”是空的，没有导入任何内容。请向报送单位再要一份。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” is empty; nothing was imported. Ask the reporting unit for it again.</translation>
    </message>
    <message>
        <source>文件“%1”读不出来（%2），没有导入任何内容。请核对路径和权限。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” cannot be read (%2); nothing was imported. Check the path and permissions.</translation>
    </message>
    <message>
        <source>文件“%1”超过%2MB，没有读取。请只保留灾情表另存后再导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The file “%1” is larger than %2 MB; it was not read. Keep only the table of figures, save it and import that.</translation>
    </message>
    <message>
        <source>没能写入“%1”（%2），没有生成文件。请核对文件夹和权限。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” could not be written (%2); no file was made. Check the folder and permissions.</translation>
    </message>
</context>
<context>
    <name>intake/sheets/roster.py</name>
    <message>
        <source>%1“%2”%3没有电话。</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>%1 “%2” %3 has no telephone.</translation>
    </message>
    <message>
        <source>%1“%2”不是电话号码</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: “%2” is not a telephone number</translation>
    </message>
    <message>
        <source>%1“%2”位数不对，区号前的0可能丢了</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: “%2” has the wrong number of digits; the 0 before the area code may be lost</translation>
    </message>
    <message>
        <source>%1“%2”写成了科学计数，号码已经不全</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: “%2” is in scientific notation, so the number is no longer complete</translation>
    </message>
    <message>
        <source>%1“%2”是日期，不是号码</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: “%2” is a date, not a telephone number</translation>
    </message>
    <message>
        <source>%1与%2重复：%3。</source>
        <translatorcomment>keep %1 %2 %3</translatorcomment>
        <translation>%1 repeats %2: %3.</translation>
    </message>
    <message>
        <source>“%1”在%2已经有了</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is already in %2</translation>
    </message>
    <message>
        <source>“%1”没有写职责</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has no duties</translation>
    </message>
    <message>
        <source>“%1”的职责超过%2字</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the duties of “%1” are longer than %2 characters</translation>
    </message>
    <message>
        <source>单位、姓名、职务、电话</source>
        <translation>unit, name, post, telephone</translation>
    </message>
    <message>
        <source>单位、职责</source>
        <translation>unit, duties</translation>
    </message>
    <message>
        <source>工作表“%1”有隐藏的行或列，已一并读取，请核对。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The worksheet “%1” has hidden rows or columns; they were read too, please check.</translation>
    </message>
    <message>
        <source>成员单位职责表</source>
        <translation>table of member units' duties</translation>
    </message>
    <message>
        <source>文字里有不可显示的字符</source>
        <translation>the text contains characters that cannot be shown</translation>
    </message>
    <message>
        <source>没有写明单位</source>
        <translation>the unit is not stated</translation>
    </message>
    <message>
        <source>没有找到%1：找不到写着“%2”的表头</source>
        <translation>%1 was not found: there is no head with “%2”</translation>
    </message>
    <message>
        <source>请在原表里改正后再导入</source>
        <translation>correct it in the sheet, then import it again</translation>
    </message>
    <message>
        <source>请在表头写明各列名称后再导入</source>
        <translation>name each column in the head, then import it again</translation>
    </message>
    <message>
        <source>请填11位手机号，或带区号的固定电话（如0356-2212975），几个号码用顿号分开</source>
        <translation>Enter an 11-digit mobile number, or a landline with its area code (such as 0356-2212975); separate several numbers with 、</translation>
    </message>
    <message>
        <source>请填写单位名称</source>
        <translation>enter the name of the unit</translation>
    </message>
    <message>
        <source>请把职责合并到一行</source>
        <translation>merge the duties into one row</translation>
    </message>
    <message>
        <source>请按原文分成几行</source>
        <translation>split them into rows as in the original</translation>
    </message>
    <message>
        <source>请按预案附件2原文填写</source>
        <translation>enter them in the words of annex 2 of the plan</translation>
    </message>
    <message>
        <source>请重新输入这一格</source>
        <translation>type this cell again</translation>
    </message>
    <message>
        <source>这一格是错误值（%1）</source>
        <translation>this cell is an error value (%1)</translation>
    </message>
    <message>
        <source>预案没有列出这些单位，请核对名称：%1。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The plan does not list these units, check their names: %1.</translation>
    </message>
</context>
<context>
    <name>intake/sheets/tree.py</name>
    <message>
        <source>%1写%2，各部分相加为%3%4，以哪个为准？确认后用%5。</source>
        <translation>%1 says %2, the parts add up to %3%4; which one counts? Once confirmed, it is used: %5.</translation>
    </message>
    <message>
        <source>“%1”%2有乡镇（村）没有填数，按“至少”记：%3%4。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” %2: some towns (villages) have no number, so it is recorded as “at least”: %3%4.</translation>
    </message>
    <message>
        <source>“%1”有两行（第%2行和第%3行）</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has two rows (row %2 and row %3)</translation>
    </message>
    <message>
        <source>“%1”等%2行没有写明属于哪个县（市、区），是哪个？</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” and others, %2 rows, do not say which county (city, district) they belong to; which is it?</translation>
    </message>
    <message>
        <source>全表</source>
        <translation>the whole table</translation>
    </message>
    <message>
        <source>各单位的数，这一行不采用</source>
        <translation>the numbers of the units; this row is not used</translation>
    </message>
    <message>
        <source>等%1项</source>
        <translation> and others, %1 items</translation>
    </message>
    <message>
        <source>请只保留一行</source>
        <translation>keep one row</translation>
    </message>
    <message>
        <source>这一行的数</source>
        <translation>the number in this row</translation>
    </message>
    <message>
        <source>（有缺报或概数）</source>
        <translation> (some missing or approximate)</translation>
    </message>
</context>
<context>
    <name>intake/sheets/values.py</name>
    <message>
        <source>%1是日期或时间（%2）</source>
        <translation>%1 is a date or time (%2)</translation>
    </message>
    <message>
        <source>“%1”不是数</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not a number</translation>
    </message>
    <message>
        <source>“%1”中间有空格，像两个数</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has a space in the middle, like two numbers</translation>
    </message>
    <message>
        <source>“%1”说法含糊，读不出数</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is vague; no number can be read</translation>
    </message>
    <message>
        <source>“%1”里写了“万”等字，表头单位已经带倍数，说不清</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” has 万 or the like while the head already has a multiplier; it is unclear</translation>
    </message>
    <message>
        <source>“%1”里有读不懂的字“%2”</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%1” has a character that is not understood: “%2”</translation>
    </message>
    <message>
        <source>不是数</source>
        <translation>is not a number</translation>
    </message>
    <message>
        <source>不超过</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>写成了科学计数</source>
        <translation>is written in scientific notation</translation>
    </message>
    <message>
        <source>写的单位“%1”与表头单位不同</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the unit “%1” is not the unit of the head</translation>
    </message>
    <message>
        <source>带小数点</source>
        <translation>has decimals</translation>
    </message>
    <message>
        <source>带小数点（%1）</source>
        <translation>has decimals (%1)</translation>
    </message>
    <message>
        <source>是日期或时间</source>
        <translation>is a date or time</translation>
    </message>
    <message>
        <source>是真假值（%1）</source>
        <translation>is a truth value (%1)</translation>
    </message>
    <message>
        <source>是负数（%1）</source>
        <translation>is negative (%1)</translation>
    </message>
    <message>
        <source>有小数（%1）</source>
        <translation>has decimals (%1)</translation>
    </message>
    <message>
        <source>的内容过长，不是数</source>
        <translation>is too long to be a number</translation>
    </message>
    <message>
        <source>至少</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>请填不小于0、不大于10亿的%1（%2），不知道的填“未报”</source>
        <translation>enter a %1 not below 0 and not above 1,000,000,000 (%2); if not known write 未报 (not reported)</translation>
    </message>
    <message>
        <source>请把这一格改为数字格式后重新填写</source>
        <translation>format this cell as a number and enter it again</translation>
    </message>
    <message>
        <source>这一格是错误值</source>
        <translation>the cell is an error value</translation>
    </message>
    <message>
        <source>里有不可显示的字符，看到的数和存的数可能不同</source>
        <translation>contains characters that cannot be shown; the number seen and the number stored may differ</translation>
    </message>
</context>
<context>
    <name>kernel/figures.py</name>
    <message>
        <source>一般损坏房屋户数</source>
        <translation>Homes moderately damaged</translation>
    </message>
    <message>
        <source>一般损坏房屋间数</source>
        <translation>Rooms moderately damaged</translation>
    </message>
    <message>
        <source>万元</source>
        <translation>× ten thousand yuan</translation>
    </message>
    <message>
        <source>严重损坏房屋户数</source>
        <translation>Homes severely damaged</translation>
    </message>
    <message>
        <source>严重损坏房屋间数</source>
        <translation>Rooms severely damaged</translation>
    </message>
    <message>
        <source>倒塌和严重损坏房屋户数（合并填报）</source>
        <translation>Homes, collapsed + severe (comb.)</translation>
    </message>
    <message>
        <source>倒塌和严重损坏房屋间数（合并填报）</source>
        <translation>Rooms, collapsed + severe (comb.)</translation>
    </message>
    <message>
        <source>倒塌房屋户数</source>
        <translation>Homes collapsed</translation>
    </message>
    <message>
        <source>倒塌房屋间数</source>
        <translation>Rooms collapsed</translation>
    </message>
    <message>
        <source>公顷</source>
        <translation>hectares</translation>
    </message>
    <message>
        <source>农作物受灾面积</source>
        <translation>Crops affected</translation>
    </message>
    <message>
        <source>农作物成灾面积</source>
        <translation>Crops damaged</translation>
    </message>
    <message>
        <source>农作物绝收面积</source>
        <translation>Crops lost</translation>
    </message>
    <message>
        <source>分散安置人口</source>
        <translation>Sheltered privately</translation>
    </message>
    <message>
        <source>受灾人口</source>
        <translation>People affected</translation>
    </message>
    <message>
        <source>受灾户数</source>
        <translation>Households affected</translation>
    </message>
    <message>
        <source>因旱需生活救助人口</source>
        <translation>Drought relief</translation>
    </message>
    <message>
        <source>因旱饮水困难人口</source>
        <translation>Short of drinking water</translation>
    </message>
    <message>
        <source>因灾受伤人口</source>
        <translation>Injured</translation>
    </message>
    <message>
        <source>因灾失踪人口</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>因灾死亡人口</source>
        <translation>Dead</translation>
    </message>
    <message>
        <source>失联人口</source>
        <translation>Out of contact</translation>
    </message>
    <message>
        <source>安置人口</source>
        <translation>People sheltered</translation>
    </message>
    <message>
        <source>安置户数</source>
        <translation>Households sheltered</translation>
    </message>
    <message>
        <source>损坏房屋户数（程度未说明）</source>
        <translation>Homes damaged (degree not stated)</translation>
    </message>
    <message>
        <source>损坏房屋间数（程度未说明）</source>
        <translation>Rooms damaged (degree not stated)</translation>
    </message>
    <message>
        <source>死亡和失踪（合并填报）</source>
        <translation>Dead and missing (comb.)</translation>
    </message>
    <message>
        <source>直接经济损失</source>
        <translation>Direct economic loss</translation>
    </message>
    <message>
        <source>紧急转移安置人口</source>
        <translation>Evacuated</translation>
    </message>
    <message>
        <source>紧急转移安置和需紧急生活救助（合并填报）</source>
        <translation>Evacuated + urgent relief (comb.)</translation>
    </message>
    <message>
        <source>紧急转移安置户数</source>
        <translation>Households evacuated</translation>
    </message>
    <message>
        <source>紧急避险转移人口</source>
        <translation>Moved as a precaution</translation>
    </message>
    <message>
        <source>紧急避险转移户数</source>
        <translation>Households moved (precaution)</translation>
    </message>
    <message>
        <source>集中安置人口</source>
        <translation>In collective shelters</translation>
    </message>
    <message>
        <source>需紧急生活救助人口</source>
        <translation>Urgent relief</translation>
    </message>
    <message>
        <source>需过渡期生活救助人口</source>
        <translation>Transitional relief</translation>
    </message>
</context>
<context>
    <name>kernel/watching.py</name>
    <message>
        <source>已停止，没有留下写了一半的文件，记录没有改动。需要时请重新开始。</source>
        <translation>Stopped; no half-written file was left and the record is unchanged. Start again when it is needed.</translation>
    </message>
</context>
<context>
    <name>plan/build.py</name>
    <message>
        <source>附件%1 %2</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>Annex %1 %2</translation>
    </message>
</context>
<context>
    <name>plan/diff.py</name>
    <message>
        <source>%1（%2，单位%3，%4）</source>
        <translation>%1 (%2, unit %3, %4)</translation>
    </message>
    <message>
        <source>%1（第%2位，%3）</source>
        <translation>%1 (place %2, %3)</translation>
    </message>
    <message>
        <source>%1：%2；原文：%3</source>
        <translatorcomment>keep %3</translatorcomment>
        <translation>%1: %2; text: %3</translation>
    </message>
    <message>
        <source>%1；原文：%2</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1; text: %2</translation>
    </message>
    <message>
        <source>印发日期</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>印发机关</source>
        <translation>Issuing authority</translation>
    </message>
    <message>
        <source>原%1</source>
        <translation>was %1</translation>
    </message>
    <message>
        <source>各级</source>
        <translation>all levels</translation>
    </message>
    <message>
        <source>存档文本</source>
        <translation>Stored text</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>施行日期</source>
        <translation>Date of entry into force</translation>
    </message>
    <message>
        <source>暂缺</source>
        <translation>Missing for now</translation>
    </message>
    <message>
        <source>机构</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>条文</source>
        <translation>Words of a clause</translation>
    </message>
    <message>
        <source>条文移位</source>
        <translation>Clause moved</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>联动</source>
        <translation>Linkage</translation>
    </message>
    <message>
        <source>酌情条件</source>
        <translation>Discretionary criterion</translation>
    </message>
    <message>
        <source>（又称%1）</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation> (also called %1)</translation>
    </message>
    <message>
        <source>，对象：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>, to: %1</translation>
    </message>
</context>
<context>
    <name>plan/loader.py</name>
    <message>
        <source>文件不是UTF-8文字，请转换后重存</source>
        <translation>the file is not UTF-8 text; convert it and save it again</translation>
    </message>
    <message>
        <source>文件超过1MB，未读取</source>
        <translation>the file is larger than 1MB and was not read</translation>
    </message>
    <message>
        <source>这里没有预案（缺 manifest.yaml）；请指定预案文件夹或编号</source>
        <translation>there is no plan here (manifest.yaml is missing); name the folder or the number of a plan</translation>
    </message>
</context>
<context>
    <name>plan/proof.py</name>
    <message>
        <source>%1 中没有这句话：“%2”%3</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 has no such sentence: “%2”%3</translation>
    </message>
    <message>
        <source>%1 是%2的条款，不是%3的</source>
        <translation>%1 is a clause of %2, not of %3</translation>
    </message>
    <message>
        <source>“%1”说的是别的级别，不是%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” speaks of another level, not of %2</translation>
    </message>
    <message>
        <source>名单中没有“%1”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not in the list</translation>
    </message>
    <message>
        <source>文本</source>
        <translation>the text</translation>
    </message>
    <message>
        <source>文本中没有条款 %1</source>
        <translation>the text has no clause %1</translation>
    </message>
    <message>
        <source>没有编号为 %1 的解读</source>
        <translation>there is no reading numbered %1</translation>
    </message>
    <message>
        <source>没有编号为“%1”的存档文本</source>
        <translation>there is no stored text numbered “%1”</translation>
    </message>
    <message>
        <source>解读 %1 说的是%2，不是 %3</source>
        <translation>reading %1 is about %2, not about %3</translation>
    </message>
    <message>
        <source>（仅标点宽窄或空格不同，应照原文书写）</source>
        <translation> (only width of signs or spaces differ; write it as in the original)</translation>
    </message>
</context>
<context>
    <name>plan/proof_criteria.py</name>
    <message>
        <source>%1 “%2”%3本数，数据相反</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: “%2” %3 the number itself; the data says the opposite</translation>
    </message>
    <message>
        <source>%1 不在%2的条款 %3 之下</source>
        <translation>%1 is not under clause %3 of %2</translation>
    </message>
    <message>
        <source>%1 原文中的“%2”没有录入</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>“%2” in the text of %1 is not entered</translation>
    </message>
    <message>
        <source>%1 原文印作“%2”，数据按“%3”处理</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>%1: the text prints “%2”, the data takes it as “%3”</translation>
    </message>
    <message>
        <source>%1 数据为%2（%3），引文“%4”读作%5</source>
        <translatorcomment>keep %4</translatorcomment>
        <translation>%1: the data has %2 (%3), the quote “%4” is read as %5</translation>
    </message>
    <message>
        <source>%1 最高级“%2”有上限%3，超过后没有级别</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: the highest level, “%2”, has an upper bound %3; above it there is no level</translation>
    </message>
    <message>
        <source>%1 没有上限也没有下限</source>
        <translation>%1 has neither an upper nor a lower bound</translation>
    </message>
    <message>
        <source>%1 的引文%2，指标“%3”限于%4</source>
        <translatorcomment>keep %3</translatorcomment>
        <translation>quote of %1: %2; indicator “%3”: limited to %4</translation>
    </message>
    <message>
        <source>%1 的引文“%2”不是这一端的说法</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: the quote “%2” is no wording of this end</translation>
    </message>
    <message>
        <source>%1 的引文中没有指标“%2”的原词</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>the quote of %1 has no word of the indicator “%2”</translation>
    </message>
    <message>
        <source>%1 的条件没有录入：“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>a condition of %1 is not entered: “%2”</translation>
    </message>
    <message>
        <source>%1中“%2”有两个条件</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 has two conditions on “%2”</translation>
    </message>
    <message>
        <source>%1和%2都%3</source>
        <translation>%1 and %2: both %3</translation>
    </message>
    <message>
        <source>%1没有“%2”的条件</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 has no condition on “%2”</translation>
    </message>
    <message>
        <source>“%1”%2的下限%3不低于%4的%5</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: the lower bound %3 of %2 is not below %5 of %4</translation>
    </message>
    <message>
        <source>“%1”下限%2不小于上限%3，没有数能够符合</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: the lower bound %2 is not below the upper bound %3, so no number fits</translation>
    </message>
    <message>
        <source>“%1”不在 %2 的引文之内，或者不是“%3”的数</source>
        <translatorcomment>keep %1 %3</translatorcomment>
        <translation>“%1” is not within the quote of %2, or is not the number of “%3”</translation>
    </message>
    <message>
        <source>“%1”中没有提到“%2”</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%1” does not mention “%2”</translation>
    </message>
    <message>
        <source>“%1”为%2时%3</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>for “%1” of %2: %3</translation>
    </message>
    <message>
        <source>“%1”在%2缺少与相邻级别衔接的一端</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: at %2 one end does not join the next level</translation>
    </message>
    <message>
        <source>“%1”提到的“%2”没有录入</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%2”, mentioned in “%1”, is not entered</translation>
    </message>
    <message>
        <source>“%1”是否含本数，原文%2，与数据不符</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>whether “%1” includes the number itself: the text has %2 it; the data differs</translation>
    </message>
    <message>
        <source>“%1”是否含本数，原文没有写明，须有解读写明</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the text does not state whether “%1” includes the number itself; a reading must state it</translation>
    </message>
    <message>
        <source>不含</source>
        <translation>excludes</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>not met</translation>
    </message>
    <message>
        <source>写明了</source>
        <translation>stated</translation>
    </message>
    <message>
        <source>含</source>
        <translation>includes</translation>
    </message>
    <message>
        <source>更正印误须保留原文，并由解读写明更正后的数</source>
        <translation>a corrected misprint must keep the original, and a reading must state the corrected number</translation>
    </message>
    <message>
        <source>没有写明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>没有名为 %1 的指标</source>
        <translation>there is no indicator called %1</translation>
    </message>
    <message>
        <source>没有这个单位的数</source>
        <translation>no number with this unit</translation>
    </message>
    <message>
        <source>没有限定灾种</source>
        <translation>not limited to a hazard</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>met</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>解读 %1 写明“%2”%3本数，数据相反</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>reading %1 states: “%2” %3 the number itself; the data says the opposite</translation>
    </message>
    <message>
        <source>限于</source>
        <translation>limited to </translation>
    </message>
    <message>
        <source>（不限）</source>
        <translation>(no limit)</translation>
    </message>
</context>
<context>
    <name>plan/proof_dates.py</name>
    <message>
        <source>“%1”中没有“%2”</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%1” does not have “%2”</translation>
    </message>
    <message>
        <source>“%1小时”没有录入</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1小时” is not entered</translation>
    </message>
    <message>
        <source>引文中没有“%1”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the quote does not have “%1”</translation>
    </message>
    <message>
        <source>引文中的日期没有录入</source>
        <translation>the date in the quote is not entered</translation>
    </message>
    <message>
        <source>数据为%1，引文读作%2</source>
        <translation>the data has %1, the quote is read as %2</translation>
    </message>
    <message>
        <source>没有日期</source>
        <translation>no date</translation>
    </message>
</context>
<context>
    <name>plan/proof_duties.py</name>
    <message>
        <source>%1 不在 %2 之下</source>
        <translation>%1 is not under %2</translation>
    </message>
    <message>
        <source>%1 承接上文主语，但上文没有主语</source>
        <translation>%1 takes its subject from above, but there is none above</translation>
    </message>
    <message>
        <source>%1 是%2的条款，不是各级共用的</source>
        <translation>%1 is a clause of %2, not common to all levels</translation>
    </message>
    <message>
        <source>%1 的“%2”没有任何一条措施或职责引用</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>no measure or duty quotes “%2” of %1</translation>
    </message>
    <message>
        <source>“%1”中没有%2“%3”</source>
        <translatorcomment>keep %1 %3</translatorcomment>
        <translation>“%1” has no %2 “%3”</translation>
    </message>
    <message>
        <source>“%1”中没有提到“%2”（%3）</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%1” does not mention “%2” (%3)</translation>
    </message>
    <message>
        <source>“%1”中，%2应为对象</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>in “%1”, %2 should be addressed</translation>
    </message>
    <message>
        <source>“%1”中，“%2”不是牵头</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>in “%1”, “%2” does not lead</translation>
    </message>
    <message>
        <source>“%1”中，“%2”应为牵头</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>in “%1”, “%2” should lead</translation>
    </message>
    <message>
        <source>“%1”中，“%2”应为配合</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>in “%1”, “%2” should support</translation>
    </message>
    <message>
        <source>“%1”写明了主语，不是承接上文</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” states its subject and does not take it from above</translation>
    </message>
    <message>
        <source>“%1”在别的级别记为 %2，这里记为 %3</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is recorded as %2 at another level and as %3 here</translation>
    </message>
    <message>
        <source>“%1”既是牵头，又是对象</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” both leads and is addressed</translation>
    </message>
    <message>
        <source>“%1”的类别应为 %2，数据为 %3</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: the kind should be %2, the data has %3</translation>
    </message>
    <message>
        <source>写</source>
        <translation>written</translation>
    </message>
    <message>
        <source>同一级别中内容编号 %1 重复</source>
        <translation>content number %1 is used twice within one level</translation>
    </message>
    <message>
        <source>周期</source>
        <translation>Recurrence</translation>
    </message>
    <message>
        <source>周期“%1”没有录入</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>recurrence “%1” is not entered</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>引文%1“规定时限”，与数据不符</source>
        <translation>“规定时限” in the quote: %1; the data differs</translation>
    </message>
    <message>
        <source>引文中没有“%1小时”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the quote does not have “%1小时”</translation>
    </message>
    <message>
        <source>承接上文的主语应为%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the subject taken from above should be %1</translation>
    </message>
    <message>
        <source>承接上文，“%1”应为配合</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>subject taken from above: “%1” should support</translation>
    </message>
    <message>
        <source>提及</source>
        <translation>mentioned</translation>
    </message>
    <message>
        <source>文本中没有“%1”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the text does not have “%1”</translation>
    </message>
    <message>
        <source>条件“%1”没有录入</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>condition “%1” is not entered</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>not written</translation>
    </message>
    <message>
        <source>没有级别 %1</source>
        <translation>there is no level %1</translation>
    </message>
    <message>
        <source>牵头</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>级别 %1 的措施写了两处</source>
        <translation>the measures of level %1 are written in two places</translation>
    </message>
    <message>
        <source>编号 %1 重复</source>
        <translation>number %1 is used twice</translation>
    </message>
    <message>
        <source>这一条的编号应为 %1，数据为 %2；可能缺了一条或次序不对</source>
        <translation>the number here should be %1, the data has %2; one may be missing or the order wrong</translation>
    </message>
    <message>
        <source>配合</source>
        <translation>Supports</translation>
    </message>
</context>
<context>
    <name>plan/proof_levels.py</name>
    <message>
        <source>%1 “%2”没有录入</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 “%2” is not entered</translation>
    </message>
    <message>
        <source>%1 原文为“%2”，数据为“%3”</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>%1: the text has “%2”, the data has “%3”</translation>
    </message>
    <message>
        <source>%1 的引文中没有“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>the quote of %1 does not have “%2”</translation>
    </message>
    <message>
        <source>%1为%2</source>
        <translation>%1 is %2</translation>
    </message>
    <message>
        <source>%1没有“其他情形”条件</source>
        <translation>%1 has no “other circumstances” condition</translation>
    </message>
    <message>
        <source>%1没有任何启动条件</source>
        <translation>%1 has no start criteria at all</translation>
    </message>
    <message>
        <source>%1没有写明由谁决定启动</source>
        <translation>%1 does not state who decides to start</translation>
    </message>
    <message>
        <source>%1没有写明由谁组织协调</source>
        <translation>%1 does not state who coordinates</translation>
    </message>
    <message>
        <source>%1没有响应措施</source>
        <translation>%1 has no response measures</translation>
    </message>
    <message>
        <source>%1没有数量条件，只能由%2认定</source>
        <translation>%1 has no numerical condition; it can only be established by %2</translation>
    </message>
    <message>
        <source>%1的启动条件还没有录入</source>
        <translation>the start criteria of %1 are not entered yet</translation>
    </message>
    <message>
        <source>“%1”是比例，没有写明基数</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is a ratio without its base figure</translation>
    </message>
    <message>
        <source>“%1”，数据中最高的是%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”, while the highest in the data is %2</translation>
    </message>
    <message>
        <source>不分级别的状态（如预警响应、灾害救助准备）</source>
        <translation>states without a level (such as warning response, preparation for relief)</translation>
    </message>
    <message>
        <source>几个级别的条件同时符合时以最高的为准，引文或解读须写明</source>
        <translation>the quote or a reading must state that the highest level counts if criteria of several levels are met</translation>
    </message>
    <message>
        <source>嵌套条件（all_of、any_of）</source>
        <translation>nested conditions (all_of, any_of)</translation>
    </message>
    <message>
        <source>指标 %1 不含数据项 %2</source>
        <translation>indicator %1 does not contain figure %2</translation>
    </message>
    <message>
        <source>指标 %1 引用了没有的数据项 %2</source>
        <translation>indicator %1 refers to a figure that is not there: %2</translation>
    </message>
    <message>
        <source>指标 %1 引用了没有的灾种“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>indicator %1 refers to a hazard that is not there: “%2”</translation>
    </message>
    <message>
        <source>指标 %1 的单位是“%2”，数据项 %3 的单位是“%4”</source>
        <translation>the unit of indicator %1 is “%2”, the unit of figure %3 is “%4”</translation>
    </message>
    <message>
        <source>指标 %1 的原词“%2”不是这种合计方式</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>indicator %1: its words “%2” do not say this way of adding up</translation>
    </message>
    <message>
        <source>指标 %1 的原词“%2”中没有“%3”</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>indicator %1: its words “%2” do not have “%3”</translation>
    </message>
    <message>
        <source>指标 %1 的原词“%2”中，“%3”没有对应的数据项</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>indicator %1: in its words “%2”, “%3” has no figure</translation>
    </message>
    <message>
        <source>指标 %1 的原词中没有基数“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>the words of indicator %1 do not have the base figure “%2”</translation>
    </message>
    <message>
        <source>指标 %1 的合并填报项应为 %2</source>
        <translation>the combined figure of indicator %1 should be %2</translation>
    </message>
    <message>
        <source>指标 %1 重复</source>
        <translation>indicator %1 occurs twice</translation>
    </message>
    <message>
        <source>按单个县、乡镇等范围计数（area）</source>
        <translation>counting by single county, town and the like (area)</translation>
    </message>
    <message>
        <source>按核定数、预判数等口径对照（basis）</source>
        <translation>comparing on another basis of counting, such as verified or forecast (basis)</translation>
    </message>
    <message>
        <source>暂不支持%1；请先不录入本条，并在 manifest.yaml 写明缺少</source>
        <translation>%1: not supported yet; leave this clause out and state in manifest.yaml what is missing</translation>
    </message>
    <message>
        <source>比例指标 %1 的单位应为“1”</source>
        <translation>the unit of the ratio indicator %1 should be “1”</translation>
    </message>
    <message>
        <source>没有任何响应级别</source>
        <translation>there is no response level</translation>
    </message>
    <message>
        <source>没有名为 %1 的基数</source>
        <translation>there is no base figure called %1</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>级别%1重复：%2</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>level %1 occurs twice: %2</translation>
    </message>
    <message>
        <source>级别名称与原文写法不是同一级</source>
        <translation>the level's name and the text's wording are not the same level</translation>
    </message>
    <message>
        <source>级别次序应从1起连续不重复，并与级别名称一致：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>level ranks must begin at 1, run without gaps or repeats and agree with the level names: %1</translation>
    </message>
    <message>
        <source>附带灾种、震级等前提的条件（only_if）</source>
        <translation>conditions tied to hazard, magnitude or other premises (only_if)</translation>
    </message>
</context>
<context>
    <name>plan/proof_procedures.py</name>
    <message>
        <source>%1 “%2”不是这一步的说法</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1: “%2” is no wording of this step</translation>
    </message>
    <message>
        <source>%1 中没有“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 does not have “%2”</translation>
    </message>
    <message>
        <source>%1 先写“%2”，后写“%3”，次序与原文不符</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>%1 has “%2” first and then “%3”; the order differs from the text</translation>
    </message>
    <message>
        <source>%1 写有“%2”，没有录入这一步</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 has “%2”, but this step is not entered</translation>
    </message>
    <message>
        <source>%1 的“%2”没有录入</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>“%2” of %1 is not entered</translation>
    </message>
    <message>
        <source>%1 的引文列有别的响应，或者次序与数据不同</source>
        <translation>the quote of %1 lists other responses, or in another order than the data</translation>
    </message>
    <message>
        <source>“%1”%2指定，与数据不符</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1”: designation %2; the data differs</translation>
    </message>
    <message>
        <source>“%1”不在 %2 的引文之内</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not within the quote of %2</translation>
    </message>
    <message>
        <source>“%1”不在组织协调人之列</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not among those who coordinate</translation>
    </message>
    <message>
        <source>“%1”中没有条件“%2”</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%1” does not have the condition “%2”</translation>
    </message>
    <message>
        <source>“%1”中，“%2”不是告知的对象</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>in “%1”, “%2” is not one to be told</translation>
    </message>
    <message>
        <source>“%1”中，“%2”不是这一方</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>in “%1”, “%2” is not this party</translation>
    </message>
    <message>
        <source>“%1”写的是“%2”，没有录入</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%1” has “%2”, which is not entered</translation>
    </message>
    <message>
        <source>“%1”由%2方作出，决定方式与数据不符</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is done by %2 parties; the manner of deciding in the data differs</translation>
    </message>
    <message>
        <source>不须</source>
        <translation>not required</translation>
    </message>
    <message>
        <source>其他预案的响应没有引文</source>
        <translation>responses of other plans have no quote</translation>
    </message>
    <message>
        <source>升级、降级的规定，原文有的须写条款和引文，没有的不写</source>
        <translation>provisions on raising or lowering: with clause and quote if the text has them, otherwise left out</translation>
    </message>
    <message>
        <source>原文没有升级、降级的规定，须注明解读</source>
        <translation>the text has no provisions on raising or lowering; a reading must be named</translation>
    </message>
    <message>
        <source>时限数据为%1，引文“%2”读作%3</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>time limit: the data has %1, the quote “%2” is read as %3</translation>
    </message>
    <message>
        <source>条件“必要时”没有录入</source>
        <translation>the condition “必要时” (where necessary) is not entered</translation>
    </message>
    <message>
        <source>没有响应终止的规定</source>
        <translation>there is no provision on termination of the response</translation>
    </message>
    <message>
        <source>没有小时数</source>
        <translation>no number of hours</translation>
    </message>
    <message>
        <source>须经</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>plan/proof_texts.py</name>
    <message>
        <source>%1 与登记的校验值不符，文本被改动过或登记有误</source>
        <translation>%1 does not match its registered check value; the text was changed or registered wrongly</translation>
    </message>
    <message>
        <source>%1 中没有提到“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 does not mention “%2”</translation>
    </message>
    <message>
        <source>%1 中没有标题“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 does not have the title “%2”</translation>
    </message>
    <message>
        <source>%1 列出的“%2”没有录入</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>“%2”, listed by %1, is not entered</translation>
    </message>
    <message>
        <source>%1 只登记了%2遍核对，应有两遍</source>
        <translation>%1 has only %2 readings registered; there must be two</translation>
    </message>
    <message>
        <source>%1 的名单%2以“等”字结尾，与数据不符</source>
        <translation>%1: list ending in “等”: %2; the data differs</translation>
    </message>
    <message>
        <source>%1 的引文中没有灾种“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>the quote of %1 does not have the hazard “%2”</translation>
    </message>
    <message>
        <source>名称“%1”同时属于“%2”和“%3”</source>
        <translatorcomment>keep %1 %2 %3</translatorcomment>
        <translation>the name “%1” belongs to both “%2” and “%3”</translation>
    </message>
    <message>
        <source>存档文本中没有“%1”这个名称</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>no stored text has the name “%1”</translation>
    </message>
    <message>
        <source>存档文本中没有“附件%1 %2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>no stored text has “附件%1 %2”</translation>
    </message>
    <message>
        <source>存档文本中没有文号“%1”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>no stored text has the document number “%1”</translation>
    </message>
    <message>
        <source>存档文本中没有日期“%1年%2月%3日”</source>
        <translation>no stored text has the date “%1年%2月%3日”</translation>
    </message>
    <message>
        <source>存档文本中没有标题“%1”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>no stored text has the title “%1”</translation>
    </message>
    <message>
        <source>存档文本编号 %1 重复</source>
        <translation>stored text number %1 is used twice</translation>
    </message>
    <message>
        <source>引文中没有文号 %1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>the quote does not have document number %1</translation>
    </message>
    <message>
        <source>数据不完整的，须在 missing 中写明缺什么</source>
        <translation>if the data is incomplete, missing must state what is missing</translation>
    </message>
    <message>
        <source>既称完整，又称缺少%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>said to be complete, and also that %1 is missing</translation>
    </message>
    <message>
        <source>有</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>没有编号为“plan”的预案正文</source>
        <translation>there is no text of the plan numbered “plan”</translation>
    </message>
    <message>
        <source>缺少存档文本 %1</source>
        <translation>stored text %1 is missing</translation>
    </message>
    <message>
        <source>解读 %1 的引文不在所列条款中：“%2”</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>reading %1: its quote is not in the clauses listed: “%2”</translation>
    </message>
    <message>
        <source>解读编号 %1 重复</source>
        <translation>reading number %1 is used twice</translation>
    </message>
</context>
<context>
    <name>plan/sources.py</name>
    <message>
        <source>%1 是空的</source>
        <translation>%1 is empty</translation>
    </message>
    <message>
        <source>不在允许的取值之内</source>
        <translation>is not one of the values allowed</translation>
    </message>
    <message>
        <source>不认识的键，请核对拼写</source>
        <translation>unknown key; check its spelling</translation>
    </message>
    <message>
        <source>书写不对</source>
        <translation>is not written correctly</translation>
    </message>
    <message>
        <source>书写形式不对</source>
        <translation>is not in the right form</translation>
    </message>
    <message>
        <source>太长，请核对是否粘贴了多余的内容</source>
        <translation>too long; check whether too much was pasted</translation>
    </message>
    <message>
        <source>应为不小于0的整数、“分子/分母”或带引号的小数</source>
        <translation>must be an integer not below 0, a “numerator/denominator” or a decimal in quotation marks</translation>
    </message>
    <message>
        <source>应为文字（日期、编号请加引号）</source>
        <translation>must be text (put dates and numbers in quotation marks)</translation>
    </message>
    <message>
        <source>应为键和值</source>
        <translation>must be keys and values</translation>
    </message>
    <message>
        <source>数值太小</source>
        <translation>the value is too small</translation>
    </message>
    <message>
        <source>整个文件</source>
        <translation>the whole file</translation>
    </message>
    <message>
        <source>缺少文件 %1，这一部分暂无数据</source>
        <translation>the file %1 is missing; there is no data for this part yet</translation>
    </message>
</context>
<context>
    <name>plan/strict_yaml.py</name>
    <message>
        <source>“%1”是小数，请加引号，按文字书写</source>
        <translation>“%1” is a decimal; put it in quotation marks as text</translation>
    </message>
    <message>
        <source>一个文件只能有一个文档，请删去“---”及其后的内容</source>
        <translation>a file may have only one document; delete “---” and what follows it</translation>
    </message>
    <message>
        <source>不允许使用别名（*名称），请把内容写出来</source>
        <translation>aliases (*name) are not allowed; write the content out</translation>
    </message>
    <message>
        <source>不允许使用类型标记（!名称）</source>
        <translation>type tags (!name) are not allowed; write the content out</translation>
    </message>
    <message>
        <source>不允许使用锚点（&amp;名称），请把内容写出来</source>
        <translation>anchors (&amp;name) are not allowed; write the content out</translation>
    </message>
    <message>
        <source>从这一行起不合 YAML 的写法，请核对缩进、冒号和引号</source>
        <translation>from this line on the file is not valid YAML; check indentation, colons and quotation marks</translation>
    </message>
    <message>
        <source>层级超过%1层，未读取</source>
        <translation>nested deeper than %1 levels; not read</translation>
    </message>
    <message>
        <source>文件中有不允许的控制字符，请删去后重存</source>
        <translation>the file has control characters that are not allowed; delete them and save it again</translation>
    </message>
    <message>
        <source>键“%1”重复，请只保留一个</source>
        <translation>the key “%1” occurs twice; keep one</translation>
    </message>
    <message>
        <source>键必须是文字，“%1”请加引号或改写</source>
        <translation>a key must be text; put “%1” in quotation marks or rewrite it</translation>
    </message>
</context>
<context>
    <name>plan/text.py</name>
    <message>
        <source>附件</source>
        <translation>Annex</translation>
    </message>
</context>
<context>
    <name>plan/wording.py</name>
    <message>
        <source>%1以上（%2）</source>
        <translation>%1 or more (%2)</translation>
    </message>
    <message>
        <source>%1以下（%2）</source>
        <translation>%1 or less (%2)</translation>
    </message>
    <message>
        <source>%1终止%2</source>
        <translation>%1 terminates%2</translation>
    </message>
    <message>
        <source>不含本数</source>
        <translation>the number excluded</translation>
    </message>
    <message>
        <source>分析评估</source>
        <translation>Analyse and evaluate</translation>
    </message>
    <message>
        <source>含本数</source>
        <translation>the number included</translation>
    </message>
    <message>
        <source>周期：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>recurrence: %1</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>日期：%1前</source>
        <translation>date: before %1</translation>
    </message>
    <message>
        <source>日期：%1起</source>
        <translation>date: from %1</translation>
    </message>
    <message>
        <source>时限：%1%2小时%3</source>
        <translation>time limit: %1 %2 hours%3</translation>
    </message>
    <message>
        <source>时限：%1小时</source>
        <translation>time limit: %1 hours</translation>
    </message>
    <message>
        <source>未写明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>条件：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>condition: %1</translation>
    </message>
    <message>
        <source>每年%1次</source>
        <translation>%1 times a year</translation>
    </message>
    <message>
        <source>牵头：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>leads: %1</translation>
    </message>
    <message>
        <source>牵头：未写明</source>
        <translation>leads: not stated</translation>
    </message>
    <message>
        <source>结果：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>output: %1</translation>
    </message>
    <message>
        <source>配合：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>supports: %1</translation>
    </message>
    <message>
        <source>（共同）</source>
        <translation> (jointly)</translation>
    </message>
    <message>
        <source>（自%1、至%2）</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation> (from %1, to %2)</translation>
    </message>
    <message>
        <source>（自%1）</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation> (from %1)</translation>
    </message>
    <message>
        <source>（至%1）</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation> (to %1)</translation>
    </message>
    <message>
        <source>（集体）</source>
        <translation> (collectively)</translation>
    </message>
    <message>
        <source>，%1止</source>
        <translation>, to %1</translation>
    </message>
    <message>
        <source>，原文印作“%1”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>, printed as “%1”</translation>
    </message>
    <message>
        <source>，原文未写明</source>
        <translation>, not stated in the text</translation>
    </message>
    <message>
        <source>，时限：%1小时</source>
        <translation>, time limit: %1 hours</translation>
    </message>
    <message>
        <source>，条件：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>, condition: %1</translation>
    </message>
    <message>
        <source>，见解读%1</source>
        <translation>, see reading %1</translation>
    </message>
    <message>
        <source>，须经%1同意</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>, with the consent of %1</translation>
    </message>
</context>
<context>
    <name>record/merging.py</name>
    <message>
        <source>%1%2：后报的较小而没有写核减理由，按较大的 %3 作数。</source>
        <translation>%1 %2: a later report is lower with no reason given for the downward correction; the higher %3 counts.</translation>
    </message>
    <message>
        <source>%1报告未受灾</source>
        <translation>%1 reports unaffected</translation>
    </message>
    <message>
        <source>%1至%2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1（%2，席位“%3”）：%4</source>
        <translation>%1 (%2, seat “%3”): %4</translation>
    </message>
    <message>
        <source>%1（%2，席位“%3”）：%4。与另一条记录不能同时成立，没有生效，两条都保留。</source>
        <translation>%1 (%2, seat “%3”): %4. It cannot hold beside another entry and is without effect; both are kept.</translation>
    </message>
    <message>
        <source>%1（本席位原来没有的灾情），新到%2</source>
        <translation>%1 (an incident new to this seat), arriving: %2</translation>
    </message>
    <message>
        <source>%1，当前响应：%2</source>
        <translation>%1, response now: %2</translation>
    </message>
    <message>
        <source>%1，数据对照：%2</source>
        <translation>%1, comparison: %2</translation>
    </message>
    <message>
        <source>%1，新到%2</source>
        <translation>%1, arriving: %2</translation>
    </message>
    <message>
        <source>%1：各单位合计超过全市数 %2，按各单位合计作数。</source>
        <translation>%1: the units together exceed the city's %2; the sum of the units counts.</translation>
    </message>
    <message>
        <source>其中%1条是本席位自己的记录，本机原来没有（多为从旧备份恢复过），接在本席位的记录链后面。</source>
        <translation>%1 of them are this seat's own entries that this machine did not have (mostly after restoring an old backup); they go on the chain of this seat.</translation>
    </message>
    <message>
        <source>其中%1条登记了人员姓名等；密钥不随导出，姓名只能在原席位查看，人数不受影响。</source>
        <translation>%1 of them record names of persons; keys do not travel with an export, names can be seen only at the seat they come from, the counts are not affected.</translation>
    </message>
    <message>
        <source>另有%1个数字有变化</source>
        <translation>%1 more figures change</translation>
    </message>
    <message>
        <source>另有%1条本席位已有，不重复记入。</source>
        <translation>%1 more are at this seat already and are not recorded twice.</translation>
    </message>
    <message>
        <source>另有%1条认定、决定</source>
        <translation>%1 more findings and decisions</translation>
    </message>
    <message>
        <source>对方有%1份附件的原件在导出时已经缺失，没有带来。</source>
        <translation>%1 attached files of the other seat were missing already when it exported, and were not brought.</translation>
    </message>
    <message>
        <source>将并入%1条：%2。%3</source>
        <translation>To be merged: %1 entr(y|ies): %2. %3</translation>
    </message>
    <message>
        <source>席位“%1”%2条（%3记入）</source>
        <translation>seat “%1” %2 entries (recorded %3)</translation>
    </message>
    <message>
        <source>席位“%1”最晚一条记于%2，晚于本机现在的时间：两台机器有一台时钟不准，先后次序可能不对，请核对。</source>
        <translation>The last entry of seat “%1” was recorded %2, later than this machine's present time: one of the two clocks is wrong, the order may be wrong, check.</translation>
    </message>
    <message>
        <source>按已报数未达任何一级</source>
        <translation>no level reached by the figures reported</translation>
    </message>
    <message>
        <source>没有新的记录：其中%1条本席位都已有。</source>
        <translation>Nothing new: this seat has all of the %1 entr(y|ies) already.</translation>
    </message>
</context>
<context>
    <name>record/reading.py</name>
    <message>
        <source>文件内容</source>
        <translation>content of the file</translation>
    </message>
    <message>
        <source>文件结构</source>
        <translation>structure of the file</translation>
    </message>
    <message>
        <source>正式与演练混在一起</source>
        <translation>real (正式) and exercise (演练) are mixed</translation>
    </message>
    <message>
        <source>记录的格式</source>
        <translation>entry format</translation>
    </message>
</context>
<context>
    <name>record/recorder.py</name>
    <message>
        <source>对一次操作的答复</source>
        <translation>the answer to an act</translation>
    </message>
    <message>
        <source>灾情%1的内容</source>
        <translation>content of incident %1</translation>
    </message>
</context>
<context>
    <name>record/refusals.py</name>
    <message>
        <source>“%1”不是本程序导出的文件夹，没有导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not a folder exported by this program; nothing was imported.</translation>
    </message>
    <message>
        <source>“%1”不是本程序的记录库，没有改动它。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not a record of this program; it was not changed.</translation>
    </message>
    <message>
        <source>“%1”不能写入（只读或没有权限），没有打开，原有内容不受影响。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” cannot be written (read-only or no permission); not opened, its content is not affected.</translation>
    </message>
    <message>
        <source>“%1”中已有灾情记录库，没有改动它。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” already holds a record; it was not changed.</translation>
    </message>
    <message>
        <source>“%1”中没有建成记录库（%2），原有内容不受影响。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>No record could be made in “%1” (%2); what was there is not affected.</translation>
    </message>
    <message>
        <source>“%1”中没有灾情记录库。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>There is no incident record in “%1”.</translation>
    </message>
    <message>
        <source>“%1”中的记录库没有打开（%2），原有内容不受影响。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The record in “%1” was not opened (%2); its content is not affected.</translation>
    </message>
    <message>
        <source>“%1”在网络共享或同步盘（%2）上，断网或多处同时写入会损坏记录，没有打开。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is on a network share or synchronised disk (%2), where a lost connection or two writers can damage the record; not opened.</translation>
    </message>
    <message>
        <source>“%1”已经存在，没有改动它。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” already exists; it was not changed.</translation>
    </message>
    <message>
        <source>“%1”没有导出（%2），记录本身不受影响。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” was not exported (%2); the record itself is not affected.</translation>
    </message>
    <message>
        <source>“%1”读不出（%2），没有导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” cannot be read (%2); nothing was imported.</translation>
    </message>
    <message>
        <source>“%1”超过%2MB，不会是本程序导出的，没有导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is larger than %2 MB and cannot have been exported by this program; nothing was imported.</translation>
    </message>
    <message>
        <source>人员信息的处理已经记入，但密钥文件“%1”写不进去，密钥还没有销毁。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The disposal of personal data is recorded, but the key file “%1” cannot be written; the key is not destroyed yet.</translation>
    </message>
    <message>
        <source>人员信息的密钥文件“%1”读不出，姓名等暂不能显示，记录本身不受影响。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The personal data key file “%1” cannot be read; names and the like cannot be shown for now, the record itself is not affected.</translation>
    </message>
    <message>
        <source>备份没有做成（%1不能写入），记录本身不受影响。</source>
        <translation>The backup was not made (%1 cannot be written); the record itself is not affected.</translation>
    </message>
    <message>
        <source>备份没有写到%1，其他备份文件夹已写好，记录本身不受影响。</source>
        <translation>The backup was not written to %1; the other backup folders are done, the record itself is not affected.</translation>
    </message>
    <message>
        <source>对方的灾情适用预案“%1”，本机没有这一版，没有并入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>An incident of the other seat is under plan “%1”, which is not on this machine; not merged.</translation>
    </message>
    <message>
        <source>对方的记录已全部并入并保存，但第二份记录没有换上（%1）。</source>
        <translation>The other seat's record has been merged and saved whole, but the second record could not be put in its place (%1).</translation>
    </message>
    <message>
        <source>导出的文件“%1”缺失或被改动过，没有导入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The exported file “%1” is missing or was changed; nothing was imported.</translation>
    </message>
    <message>
        <source>席位“%1”的记录链从第%2条起有两种内容：两台机器用了同一个席位名，或复制过的库各自记了下去。没有并入，两份都原样保留。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The chain of seat “%1” has two contents from entry %2 on: two machines used one seat name, or a copied record was gone on with twice. Not merged; both are kept as they are.</translation>
    </message>
    <message>
        <source>操作编号“%1”在席位“%2”和席位“%3”各用过一次，说的不是同一件事，没有并入，两份都原样保留。</source>
        <translatorcomment>keep %1 %2 %3</translatorcomment>
        <translation>Act id “%1” was used at seat “%2” and at seat “%3” for two different things; not merged, both are kept as they are.</translation>
    </message>
    <message>
        <source>有%1份附件原件缺失，备份里也没有：%2。记录本身不受影响。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 attached file(s) are missing, also from the backups: %2. The record itself is not affected.</translation>
    </message>
    <message>
        <source>没有存下（%1），这一条未记入，已记录的内容不受影响。</source>
        <translation>Not stored (%1): this entry was not recorded; what was recorded before is not affected.</translation>
    </message>
    <message>
        <source>没有并入（%1），一条也没有记入，已有的记录不受影响。</source>
        <translation>Not merged (%1); not one entry was recorded, the record is not affected.</translation>
    </message>
    <message>
        <source>记录库与第二份记录在第%1条起内容不同，没有打开，两份都原样保留。</source>
        <translation>The record and its second copy differ from entry %1 on; not opened, both are kept as they are.</translation>
    </message>
    <message>
        <source>记录库内容有损坏（%1），没有打开，原文件原样保留。</source>
        <translation>The record is damaged (%1); not opened, the file is kept as it is.</translation>
    </message>
    <message>
        <source>记录库因先前的写入错误已停止写入，这一条未记入，已记录的内容不受影响。</source>
        <translation>The record stopped writing after an earlier write fault: this entry was not recorded; what was recorded before is not affected.</translation>
    </message>
    <message>
        <source>记录库比第二份记录少%1条，没有打开，原文件原样保留。</source>
        <translation>The record has %1 fewer entries than its second copy; not opened, the file is kept as it is.</translation>
    </message>
    <message>
        <source>记录库由更新版本的程序建立（格式%1，本程序到%2），没有改动它。</source>
        <translation>The record was made by a newer version of the program (format %1, this program up to %2); it was not changed.</translation>
    </message>
    <message>
        <source>该记录库已由席位“%1”打开，本次没有打开，库中内容不受影响。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The record is already open at seat “%1”; it was not opened here, its content is not affected.</translation>
    </message>
    <message>
        <source>请从其他席位的导出、备份或纸质原件中找回后重新附上；可用校验记录链查看是哪几份。</source>
        <translation>Find them in another seat's export, in a backup or on paper and attach them again; “Verify the record” shows which they are.</translation>
    </message>
    <message>
        <source>请先在本机装上这一版预案，再重新并入。</source>
        <translation>Install that plan edition on this machine first, then merge again.</translation>
    </message>
    <message>
        <source>请向导出单位重新索取。</source>
        <translation>Ask the unit that exported it for another copy.</translation>
    </message>
    <message>
        <source>请在那个席位上操作，或待其退出后再打开。</source>
        <translation>Work at that seat, or open it once that seat has quit.</translation>
    </message>
    <message>
        <source>请把对方的导出导入一个新的空库查看，由人核对后把缺的内容补记；以后每台机器用不同的席位名。</source>
        <translation>Import the other seat's export into a new empty record to read it, check by hand and add what is missing as late entries; from now on give each machine its own seat name.</translation>
    </message>
    <message>
        <source>请把对方的导出导入一个新的空库查看，由人核对后补记；以后的操作编号不得重复。</source>
        <translation>Import the other seat's export into a new empty record to read it, check by hand and add late entries; from now on no act id may be used twice.</translation>
    </message>
    <message>
        <source>请指定本程序导出全部记录（命令行为 record export）生成的文件夹。</source>
        <translation>Choose a folder made by this program's export of the whole record (record export on the command line).</translation>
    </message>
    <message>
        <source>请换一个可写的备份文件夹后再备份。</source>
        <translation>Choose a writable backup folder, then back up again.</translation>
    </message>
    <message>
        <source>请换一个新的文件夹名。</source>
        <translation>Choose a new name for the folder.</translation>
    </message>
    <message>
        <source>请改用可写的文件夹，或请管理员开放权限。</source>
        <translation>Use a writable folder, or ask the administrator for permission.</translation>
    </message>
    <message>
        <source>请改用本机硬盘上的文件夹，再用导出的文件交换。</source>
        <translation>Use a folder on this computer's own disk and exchange by exported files.</translation>
    </message>
    <message>
        <source>请核对文件夹。</source>
        <translation>Check the folder.</translation>
    </message>
    <message>
        <source>请核对文件夹，或向导出单位重新索取。</source>
        <translation>Check the folder, or ask the unit that exported it for another copy.</translation>
    </message>
    <message>
        <source>请核对文件夹；正式与演练不得混用。</source>
        <translation>Check the folder; 正式 and 演练 must not mix.</translation>
    </message>
    <message>
        <source>请核对文件夹；要新建请写明 --kind real（正式）或 exercise（演练）。</source>
        <translation>Check the folder; to make a new record give --kind real (正式) or exercise (演练).</translation>
    </message>
    <message>
        <source>请检查U盘或文件夹；下次备份会再写。</source>
        <translation>Check the USB stick or folder; the next backup writes it again.</translation>
    </message>
    <message>
        <source>请检查存放它的磁盘、U盘和权限后重新导入。</source>
        <translation>Check the disk or USB stick it is on and the permissions, then import again.</translation>
    </message>
    <message>
        <source>请检查磁盘和文件夹后重新打开；打不开的，请从备份恢复到另一块磁盘。</source>
        <translation>Check the disk and folder, then open it again; if it does not open, restore from the backup to another disk.</translation>
    </message>
    <message>
        <source>请检查磁盘；密钥不进备份，文件确已损坏的，请向县（市、区）重新核对姓名。</source>
        <translation>Check the disk; keys are not in the backup, so if the file is really damaged, ask the county (city, district) for the names again.</translation>
    </message>
    <message>
        <source>请用 record verify 查看两份记录，由人核对后再重建。</source>
        <translation>Look at both copies with record verify; a person compares them, then rebuild.</translation>
    </message>
    <message>
        <source>请用新版程序打开。</source>
        <translation>Open it with a newer version of the program.</translation>
    </message>
    <message>
        <source>请由第二份记录重建（命令行为 record rebuild）。</source>
        <translation>Rebuild it from the second copy (on the command line: record rebuild).</translation>
    </message>
    <message>
        <source>请由第二份记录重建（命令行为 record rebuild），或从备份恢复。</source>
        <translation>Rebuild it from the second copy (on the command line: record rebuild), or restore from the backup.</translation>
    </message>
    <message>
        <source>请直接打开它，或换一个空文件夹；要并入另一席位的记录请用 record merge。</source>
        <translation>Open it as it is, or use an empty folder; to merge another seat's record use record merge.</translation>
    </message>
    <message>
        <source>请腾出空间、接回磁盘或换可写的磁盘后，原样重新提交。</source>
        <translation>Free some space, reconnect the disk or use one that can be written, then submit it again as it is.</translation>
    </message>
    <message>
        <source>请腾出空间或换可写的磁盘后重做。</source>
        <translation>Free some space or use a writable disk, then do it again.</translation>
    </message>
    <message>
        <source>请腾出空间或换可写的磁盘后重新并入。</source>
        <translation>Free some space or use a disk that can be written, then merge again.</translation>
    </message>
    <message>
        <source>请腾出空间或换可写的磁盘后，原样重新提交；每次打开记录库也会再销毁一次。</source>
        <translation>Free some space or use a writable disk, then submit it again unchanged; each time the record is opened the destruction is tried again.</translation>
    </message>
    <message>
        <source>请腾出空间或换可写的磁盘后，导出到一个新的文件夹；没有写完的那个可以删除。</source>
        <translation>Free some space or use a writable disk, then export to a new folder; the unfinished one can be deleted.</translation>
    </message>
    <message>
        <source>请退出后重新打开记录库，再原样重新提交。</source>
        <translation>Quit and open the record again, then submit it again unchanged.</translation>
    </message>
    <message>
        <source>请退出后重新打开，程序会补写第二份记录；在此之前不能继续记录。</source>
        <translation>Leave and open again; the program then writes the second record anew. Until then nothing can be recorded.</translation>
    </message>
    <message>
        <source>这是“%1”库，要打开的是“%2”库，没有打开。</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>This is a “%1” record and a “%2” record was to be opened; not opened.</translation>
    </message>
</context>
<context>
    <name>record/schema.py</name>
    <message>
        <source>库的标识</source>
        <translation>the record's identity</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>the file is empty</translation>
    </message>
</context>
<context>
    <name>record/sole_writer.py</name>
    <message>
        <source>未知</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>record/troubles.py</name>
    <message>
        <source>找不到所在的文件夹，磁盘或网络可能已断开</source>
        <translation>its folder cannot be found; the disk or the network may be disconnected</translation>
    </message>
    <message>
        <source>磁盘只读或没有权限</source>
        <translation>the disk is read-only or there is no permission</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>磁盘读写出错</source>
        <translation>reading or writing the disk failed</translation>
    </message>
</context>
<context>
    <name>record/vault.py</name>
    <message>
        <source>人员信息的密钥没有存下</source>
        <translation>the personal data key was not stored</translation>
    </message>
</context>
<context>
    <name>resources/plans</name>
    <message>
        <source>Ⅰ级</source>
        <translation>Level Ⅰ</translation>
    </message>
    <message>
        <source>Ⅱ级</source>
        <translation>Level Ⅱ</translation>
    </message>
    <message>
        <source>Ⅲ级</source>
        <translation>Level Ⅲ</translation>
    </message>
    <message>
        <source>Ⅳ级</source>
        <translation>Level Ⅳ</translation>
    </message>
    <message>
        <source>严重损坏房屋</source>
        <translation>Severe damage</translation>
    </message>
    <message>
        <source>低温冷冻</source>
        <translation>Cold and freezing</translation>
    </message>
    <message>
        <source>倒塌和严重损坏房屋</source>
        <translation>Collapsed + severe damage</translation>
    </message>
    <message>
        <source>倒塌和严重损坏房屋（户）</source>
        <translation>Collapsed + severe (HH)</translation>
    </message>
    <message>
        <source>倒塌和严重损坏房屋（间）</source>
        <translation>Collapsed + severe (rooms)</translation>
    </message>
    <message>
        <source>倒塌房屋</source>
        <translation>Collapsed</translation>
    </message>
    <message>
        <source>农业人口</source>
        <translation>Farming population</translation>
    </message>
    <message>
        <source>向党委政府和上级部门报告</source>
        <translation>Reporting to the Party committee, the government and higher departments</translation>
    </message>
    <message>
        <source>因旱需政府救助人数</source>
        <translation>Drought relief by government</translation>
    </message>
    <message>
        <source>因旱需政府救助人数占农业人口比例</source>
        <translation>Drought relief, share of farmers</translation>
    </message>
    <message>
        <source>地震</source>
        <translation>Earthquake</translation>
    </message>
    <message>
        <source>崩塌</source>
        <translation>Rockfall</translation>
    </message>
    <message>
        <source>干旱</source>
        <translation>Drought</translation>
    </message>
    <message>
        <source>森林草原火灾</source>
        <translation>Forest or grassland fire</translation>
    </message>
    <message>
        <source>死亡和失踪</source>
        <translation>Dead and missing</translation>
    </message>
    <message>
        <source>沙尘暴</source>
        <translation>Sandstorm</translation>
    </message>
    <message>
        <source>泥石流</source>
        <translation>Debris flow</translation>
    </message>
    <message>
        <source>洪涝</source>
        <translation>Flood</translation>
    </message>
    <message>
        <source>滑坡</source>
        <translation>Landslide</translation>
    </message>
    <message>
        <source>紧急转移安置和需紧急生活救助</source>
        <translation>Evacuated + urgent relief</translation>
    </message>
    <message>
        <source>重大生物灾害</source>
        <translation>Major biological disaster</translation>
    </message>
    <message>
        <source>雪灾</source>
        <translation>Snow</translation>
    </message>
    <message>
        <source>零报告逐级上报</source>
        <translation>nil reports passed up level by level</translation>
    </message>
    <message>
        <source>风雹</source>
        <translation>Wind and hail</translation>
    </message>
    <message>
        <source>高温</source>
        <translation>Heat</translation>
    </message>
</context>
<context>
    <name>resources/templates</name>
    <message>
        <source>电话报告要点</source>
        <translation>telephone brief</translation>
    </message>
</context>
<context>
    <name>ui/another_window.py</name>
    <message>
        <source>“正式”窗口没有打开，演练已记内容照存。请从开始菜单打开“救灾值班”，再按 Ctrl+N 新建灾情。</source>
        <translation>The real (正式) window did not open; what was recorded in the exercise is kept. Open “救灾值班” from the start menu and press Ctrl+N for a new incident.</translation>
    </message>
    <message>
        <source>已打开“正式”窗口，请在空白的新建灾情表上填写；演练中的内容不会带过去。</source>
        <translation>The real (正式) window is open; fill in its empty new-incident form. Nothing is carried over from the exercise.</translation>
    </message>
</context>
<context>
    <name>ui/chosen_folder.py</name>
    <message>
        <source>“%1”不是完整的路径，没有设，原来的设置和记录都没有改动。请写出盘符或从“/”写起，或按“选择…”。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is not a complete path and was not set; the earlier setting and the record are unchanged. Write the drive letter or begin with “/”, or press “Choose…”.</translation>
    </message>
    <message>
        <source>“%1”所在的盘已满，写不进，没有设，原来的设置和记录都没有改动。请腾出空间，或另选一个文件夹。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The drive of “%1” is full and cannot be written, so it was not set; the earlier setting and the record are unchanged. Free some space, or choose another folder.</translation>
    </message>
    <message>
        <source>“%1”是只读的，写不进，没有设，原来的设置和记录都没有改动。请去掉写保护，或另选一个文件夹。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is read-only and cannot be written, so it was not set; the earlier setting and the record are unchanged. Take off the write protection, or choose another folder.</translation>
    </message>
    <message>
        <source>“%1”是文件，不是文件夹，没有设，原来的设置和记录都没有改动。请另选一个文件夹。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is a file and not a folder, and was not set; the earlier setting and the record are unchanged. Choose another folder.</translation>
    </message>
    <message>
        <source>“%1”没有回应（网络盘可能已断开），没有设，原来的设置和记录都没有改动。请恢复网络后再按“保存”。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” does not answer (the network drive may be disconnected) and was not set; the earlier setting and the record are unchanged. Restore the network, then press “Save” again.</translation>
    </message>
    <message>
        <source>“%1”没有权限使用，没有设，原来的设置和记录都没有改动。请管理员开通权限，或另选一个文件夹。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>There is no permission to use “%1”, so it was not set; the earlier setting and the record are unchanged. Ask the administrator for access, or choose another folder.</translation>
    </message>
    <message>
        <source>“%1”连不上（U盘没有插好，或网络盘已断开），没有设，原来的设置和记录都没有改动。请接上后再按“保存”。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” cannot be reached (the USB stick is not plugged in, or the network drive is disconnected) and was not set; the earlier setting and the record are unchanged. Connect it, then press “Save” again.</translation>
    </message>
    <message>
        <source>仍设为这个文件夹</source>
        <translation>Set this folder all the same</translation>
    </message>
    <message>
        <source>没有“%1”这个文件夹，没有设，原来的设置和记录都没有改动。请核对名称；它在U盘或网络盘上的，先接上，再按“保存”。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>There is no folder “%1”, so it was not set; the earlier setting and the record are unchanged. Check the name; if it is on a USB stick or a network drive, connect that first, then press “Save” again.</translation>
    </message>
    <message>
        <source>没有设为“%1”：原因和办法写在它的下面。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” was not set: the reason and what to do are written below it.</translation>
    </message>
</context>
<context>
    <name>ui/desk.py</name>
    <message>
        <source>“%1”读不出来（%2），没有记入。请核对文件是否还在、U盘是否插好。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” cannot be read (%2); not recorded. Check that the file is still there and the USB stick is plugged in.</translation>
    </message>
    <message>
        <source>值班员</source>
        <translation>Duty officer</translation>
    </message>
    <message>
        <source>读取出错</source>
        <translation>reading failed</translation>
    </message>
</context>
<context>
    <name>ui/drills.py</name>
    <message>
        <source>“%1”是“正式”库，不作演练对照，没有改动它。请选演练库的文件夹。</source>
        <translation>“%1” is a real (正式) record and cannot be compared with exercises; it was not changed. Choose the folder of an exercise record.</translation>
    </message>
    <message>
        <source>“%1”里没有用“%2”这份情景包的演练，没有加入对照。请选同一情景包的演练库。</source>
        <translation>“%1” has no exercise with the pack “%2”; it was not added. Choose an exercise record with the same pack.</translation>
    </message>
    <message>
        <source>【演练】报告</source>
        <translation>【演练】Reports</translation>
    </message>
    <message>
        <source>库中没有留存“%1”情景包，不能继续导调和评估。请把原情景包放回“%2”。</source>
        <translation>The record does not hold the pack “%1”, so the exercise can be neither conducted nor evaluated. Put the original pack back into “%2”.</translation>
    </message>
</context>
<context>
    <name>ui/drop_watch.py</name>
    <message>
        <source>来报文件夹没有回应（网络共享可能断开）。程序照常使用，恢复后自动继续。</source>
        <translation>The message folder does not answer (the network share may be down). The program works as usual and continues by itself when the folder is back.</translation>
    </message>
</context>
<context>
    <name>ui/figure_text.py</name>
    <message>
        <source>%1余</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1数须为整数。</source>
        <translation>The number of %1 must be whole.</translation>
    </message>
    <message>
        <source>“%1”不能计入本栏，本栏单位为%2。</source>
        <translation>“%1” cannot be counted here, the unit of this field is %2.</translation>
    </message>
    <message>
        <source>万</source>
        <translation>ten thousand</translation>
    </message>
    <message>
        <source>不能是负数；核减请直接录入核减后的数。</source>
        <translation>Cannot be negative; for a downward correction enter the number after it.</translation>
    </message>
    <message>
        <source>不足%1</source>
        <translation>≤%1</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>区间的前一个数大于后一个数，请从小到大写，如 20-30。</source>
        <translation>The first number of the range is larger than the second; write the smaller first, e.g. 20-30.</translation>
    </message>
    <message>
        <source>口</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>同时写了两种说法（如“约”和“余”），请只留一种。</source>
        <translation>Two qualifiers at once (such as “about” and “over”); keep one.</translation>
    </message>
    <message>
        <source>名</source>
        <translation>persons</translation>
    </message>
    <message>
        <source>数字超过十亿，请核对位数。</source>
        <translation>The number is above one thousand million; check the number of digits.</translation>
    </message>
    <message>
        <source>未受灾</source>
        <translation>Unaffected</translation>
    </message>
    <message>
        <source>未报</source>
        <translation>no report</translation>
    </message>
    <message>
        <source>没有看懂。可以写 4310、4,310余、约120、1.2万、不足50、20-30、未报。</source>
        <translation>Not understood. Write 4310, 4,310+, about 120, 12000, ≤50, 20-30 or not reported.</translation>
    </message>
    <message>
        <source>约%1</source>
        <translation>about %1</translation>
    </message>
</context>
<context>
    <name>ui/first_run.py</name>
    <message>
        <source>%1记录每一步时署本人姓名；席位确定后不再改名。</source>
        <translation>%1 Every entry carries your name; the seat cannot be renamed later.</translation>
    </message>
    <message>
        <source>值班人员</source>
        <translation>On duty</translation>
    </message>
    <message>
        <source>如 值班室-1</source>
        <translation>e.g. 值班室-1</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>席位</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>开始值班</source>
        <translation>Begin duty</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>退出  Esc</source>
        <translation>Quit  Esc</translation>
    </message>
    <message>
        <source>退出程序，什么都不记录（Esc）</source>
        <translation>Quits the program; nothing is recorded (Esc)</translation>
    </message>
</context>
<context>
    <name>ui/flows/act_commands.py</name>
    <message>
        <source>%1现为：%2</source>
        <translation>%1 is now: %2</translation>
    </message>
    <message>
        <source>人员信息（已留痕）</source>
        <translation>Personal data (this view is logged)</translation>
    </message>
    <message>
        <source>没有登记姓名等信息，或已按规定销毁。</source>
        <translation>No name or the like was entered, or it was destroyed as required.</translation>
    </message>
    <message>
        <source>这一条不能作废：认定、决定、文书等另有更正的办法，按Ctrl+K查找；已作废的不再作废。</source>
        <translation>This entry cannot be struck out: findings, decisions, papers and the like are corrected in other ways, which Ctrl+K finds; what is already struck out is not struck out again.</translation>
    </message>
</context>
<context>
    <name>ui/flows/commands.py</name>
    <message>
        <source>当前没有生效的响应，不需要终止。</source>
        <translation>No response is in force, so there is none to terminate.</translation>
    </message>
    <message>
        <source>没有其他在办灾情；已归档的按 Ctrl+K 查找。</source>
        <translation>No other incident is open; find archived ones with Ctrl+K.</translation>
    </message>
    <message>
        <source>这一级的启动程序没有提出建议这一步，或尚未达到启动条件。</source>
        <translation>The start procedure of this level has no proposal step, or the start criteria are not met.</translation>
    </message>
</context>
<context>
    <name>ui/flows/conflict_flow.py</name>
    <message>
        <source>这一灾情没有与另一席位对不上的记录。</source>
        <translation>In this incident no entry conflicts with another seat's.</translation>
    </message>
</context>
<context>
    <name>ui/flows/exercise_commands.py</name>
    <message>
        <source>正在打开演练窗口，边框为紫色。</source>
        <translation>Opening the exercise window; its border is purple.</translation>
    </message>
    <message>
        <source>演练窗口没有打开。请从开始菜单打开“救灾值班（演练）”。</source>
        <translation>The exercise window did not open. Open “救灾值班（演练）” from the start menu.</translation>
    </message>
    <message>
        <source>这是“正式”库，没有演练可以终止。演练在“演练”窗口中进行。</source>
        <translation>This is the real (正式) record; there is no exercise to end. Exercises are in the exercise (演练) window.</translation>
    </message>
</context>
<context>
    <name>ui/flows/exercise_flow.py</name>
    <message>
        <source>%1收到来报：%2（%3），见参演窗口。</source>
        <translation>%1Message received: %2 (%3), see the players' window.</translation>
    </message>
    <message>
        <source>已提前终止演练：发生真实灾情。演练时钟已停住，演练不再接受操作。</source>
        <translation>The exercise is ended early: a real disaster. The exercise clock is stopped and no more acts are accepted in the exercise.</translation>
    </message>
    <message>
        <source>现在没有进行中的演练，不需要提前终止。</source>
        <translation>No exercise is under way, so there is none to end early.</translation>
    </message>
</context>
<context>
    <name>ui/flows/exercise_orders.py</name>
    <message>
        <source>前后没有可以对换的待发情景。</source>
        <translation>There is no waiting inject before or after it to swap with.</translation>
    </message>
    <message>
        <source>已出 %1 个文件，在 %2。</source>
        <translation>%1 file(s) made, in %2.</translation>
    </message>
    <message>
        <source>已出 %1 个文件，在 %2。导调脚本不要发给参演人员。</source>
        <translation>%1 file(s) made, in %2. Do not give the controller's script to players.</translation>
    </message>
    <message>
        <source>已加入 %1 个参演队的演练记录作对照。</source>
        <translation>The exercise records of %1 team(s) were added for comparison.</translation>
    </message>
    <message>
        <source>情景包 (*.zip *.yaml)</source>
        <translation>Pack (*.zip *.yaml)</translation>
    </message>
    <message>
        <source>打开情景包</source>
        <translation>Open a pack</translation>
    </message>
    <message>
        <source>早于演练时钟现在的时间，演练时钟不能倒拨。</source>
        <translation>Earlier than the exercise clock's present time; the exercise clock cannot be set back.</translation>
    </message>
    <message>
        <source>正在出导调脚本和参演须知…</source>
        <translation>Making the controller's script and the notes for players…</translation>
    </message>
    <message>
        <source>正在出演练评估报告和总结…</source>
        <translation>Making the exercise evaluation report and the summary…</translation>
    </message>
    <message>
        <source>这两条情景时间相同，请用“改时”分开。</source>
        <translation>The two injects have the same time; separate them with “Move”.</translation>
    </message>
    <message>
        <source>选择另一个演练库的文件夹</source>
        <translation>Choose the folder of another exercise record</translation>
    </message>
</context>
<context>
    <name>ui/flows/incoming.py</name>
    <message>
        <source>“%1”已可打开；请先办完当前窗口，再从待处理来报中打开。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” can be opened now; finish in the open window first, then open it from the waiting messages.</translation>
    </message>
    <message>
        <source>“%1”已处理，文件仍在原处。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is dealt with; the file is still in its place.</translation>
    </message>
    <message>
        <source>“%1”标为不处理，文件仍在原处；可在设置中恢复列出。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is set aside; the file is still in its place and can be listed again in the settings.</translation>
    </message>
    <message>
        <source>不再查看来报文件夹。</source>
        <translation>The message folder is no longer watched.</translation>
    </message>
    <message>
        <source>来报文件夹已设为：%1</source>
        <translation>The message folder is now: %1</translation>
    </message>
    <message>
        <source>来报文件夹已设为：%1（现在还用不了，能用后自动列出来报）</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The message folder is now: %1 (it cannot be used yet; once it can, messages are listed by themselves)</translation>
    </message>
    <message>
        <source>标为不处理的文件已重新列在值班首页。</source>
        <translation>Files set aside are listed again on the duty page.</translation>
    </message>
    <message>
        <source>正在查看“%1”…</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Looking at “%1”…</translation>
    </message>
    <message>
        <source>正在读取“%1”…</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Reading “%1”…</translation>
    </message>
</context>
<context>
    <name>ui/flows/journal_flow.py</name>
    <message>
        <source>全部记录已导出到“%1”，不需要本程序也能读。</source>
        <translation>All entries are exported to “%1” and can be read without this program.</translation>
    </message>
    <message>
        <source>校验记录链</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>正在导出… %1%（照常录入，不必等）</source>
        <translation>Exporting… %1% (go on entering, no need to wait)</translation>
    </message>
    <message>
        <source>正在导出全部记录，完成后退出…</source>
        <translation>Exporting the whole record, then quitting…</translation>
    </message>
    <message>
        <source>正在校验… %1%（照常录入，不必等）</source>
        <translation>Verifying… %1% (go on entering, no need to wait)</translation>
    </message>
</context>
<context>
    <name>ui/flows/merge_flow.py</name>
    <message>
        <source>已并入%1条。</source>
        <translation>%1 entr(y|ies) merged.</translation>
    </message>
    <message>
        <source>正在并入… %1%（再按 Ctrl+Shift+M 停止，停止则一条也不并入）</source>
        <translation>Merging… %1% (Ctrl+Shift+M again stops it, and then no entry is taken)</translation>
    </message>
    <message>
        <source>正在核对另一席位的记录… %1%（照常录入，不必等；再按 Ctrl+Shift+M 停止）</source>
        <translation>Checking the other seat's record… %1% (go on entering, no need to wait; Ctrl+Shift+M again stops it)</translation>
    </message>
    <message>
        <source>没有并入</source>
        <translation>Not merged</translation>
    </message>
    <message>
        <source>这份记录只在内存里，没有可并入的库。</source>
        <translation>This record is in memory only; there is nothing to merge into.</translation>
    </message>
    <message>
        <source>选择另一席位导出的文件夹</source>
        <translation>Choose the folder another seat exported</translation>
    </message>
</context>
<context>
    <name>ui/flows/pack_window.py</name>
    <message>
        <source>情景包只在“演练”窗口编写。请从开始菜单打开“救灾值班（演练）”。</source>
        <translation>Packs are written only in the exercise (演练) window. Open “救灾值班（演练）” from the start menu.</translation>
    </message>
</context>
<context>
    <name>ui/flows/paper_flow.py</name>
    <message>
        <source>上一批文书还在生成，生成完再按一次“生成”。</source>
        <translation>The previous papers are still being made; press “Make” again once they are done.</translation>
    </message>
    <message>
        <source>已复制 %1 字，可粘贴到短信、微信：%2…</source>
        <translation>%1 characters copied, to be pasted into SMS or WeChat: %2…</translation>
    </message>
    <message>
        <source>现在还没有可以复制的短信文字，没有复制任何内容。</source>
        <translation>There is no text for SMS to copy yet; nothing was copied.</translation>
    </message>
    <message>
        <source>请先在“已出文书”中选要打印的文书（须有 PDF）。还没有出的，先按 Ctrl+P 出文书。</source>
        <translation>First choose the paper to print under “Papers made” (it needs a PDF). If it is not made yet, press Ctrl+P first.</translation>
    </message>
    <message>
        <source>这份文书不在本机的文件夹里，只有发出的记录。</source>
        <translation>This paper is not in this computer's folder; only the record that it was sent is here.</translation>
    </message>
    <message>
        <source>这份文书只出了可编辑文稿（DOCX），没有可预览的 PDF。可用办公软件打开，或把格式改为含 PDF 后重新出。</source>
        <translation>Only the editable document (DOCX) was made, so there is no PDF to preview. Open it in an office program, or choose a format with PDF and make it again.</translation>
    </message>
    <message>
        <source>这份文书现在不能更正或撤销：它已被更正、撤销，或者已经作废。</source>
        <translation>This paper can be neither corrected nor revoked now: it has already been corrected, revoked or withdrawn.</translation>
    </message>
    <message>
        <source>这种文书没有由单位自行填写的部分，直接出即可。</source>
        <translation>This kind of paper has no part that the office fills in; just make it.</translation>
    </message>
</context>
<context>
    <name>ui/flows/paper_making.py</name>
    <message>
        <source>上一批文书还在生成，生成完再出。可以先按“停止”。</source>
        <translation>The previous papers are still being made; make these afterwards, or press “Stop” first.</translation>
    </message>
    <message>
        <source>已生成 %1 个文件，在 %2</source>
        <translation>%1 file(s) made, in %2</translation>
    </message>
    <message>
        <source>正在生成第 %1 种，共 %2 种</source>
        <translation>Making kind %1 of %2</translation>
    </message>
    <message>
        <source>没有生成文件，原因见公文页。</source>
        <translation>No file was made; the “Papers” page says why.</translation>
    </message>
    <message>
        <source>现在还没有可以出具的文书，原因见列表。</source>
        <translation>No paper can be made yet; the list says why.</translation>
    </message>
</context>
<context>
    <name>ui/flows/paste_flow.py</name>
    <message>
        <source>来报没有读出来：%1原文还在左侧，可以手工录入。</source>
        <translation>The message was not read: %1 It is still on the left and can be entered by hand.</translation>
    </message>
</context>
<context>
    <name>ui/flows/print_flow.py</name>
    <message>
        <source>%1打印 · %2</source>
        <translation>%1Print · %2</translation>
    </message>
    <message>
        <source>上一份还在打印，打印完再打。可以先按“停止”。</source>
        <translation>The previous paper is still being printed; print this afterwards, or press “Stop” first.</translation>
    </message>
    <message>
        <source>已送打印机 %1 页。</source>
        <translation>%1 page(s) sent to the printer.</translation>
    </message>
    <message>
        <source>打印已停止：送出 %1 页，共 %2 页。</source>
        <translation>Printing stopped: %1 of %2 pages sent.</translation>
    </message>
    <message>
        <source>正在打印第 %1 页，共 %2 页</source>
        <translation>Printing page %1 of %2</translation>
    </message>
    <message>
        <source>正在送打印机</source>
        <translation>Sending to the printer</translation>
    </message>
</context>
<context>
    <name>ui/flows/read_aloud.py</name>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>电话请示要点</source>
        <translation>Phone brief</translation>
    </message>
</context>
<context>
    <name>ui/flows/scan_flow.py</name>
    <message>
        <source>原件已被改动，不能显示，也不能另存。%1</source>
        <translation>The original file was changed, so it can be neither shown nor saved. %1</translation>
    </message>
    <message>
        <source>原件缺失，不能显示，也不能另存。%1</source>
        <translation>The original file is missing, so it can be neither shown nor saved. %1</translation>
    </message>
    <message>
        <source>存到哪个文件夹</source>
        <translation>Folder to save to</translation>
    </message>
    <message>
        <source>已存为“%1”。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Saved as “%1”.</translation>
    </message>
    <message>
        <source>已附上“%1”。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” is attached.</translation>
    </message>
    <message>
        <source>粘贴的图片.png</source>
        <translation>Pasted picture.png</translation>
    </message>
    <message>
        <source>记录不受影响；找到同一份文件再附一次即可补齐。</source>
        <translation>The record is not affected; find the same file and attach it again to complete it.</translation>
    </message>
</context>
<context>
    <name>ui/flows/settings_flow.py</name>
    <message>
        <source>%1已存为本机设置，原来的一份已替换。</source>
        <translation>%1: kept as a setting of this computer; the previous one was replaced.</translation>
    </message>
    <message>
        <source>不再向第二个文件夹备份。</source>
        <translation>Nothing is backed up to a second folder any more.</translation>
    </message>
    <message>
        <source>值班表已保存。</source>
        <translation>The duty roster is saved.</translation>
    </message>
    <message>
        <source>已备份并核对。</source>
        <translation>Backed up and checked.</translation>
    </message>
    <message>
        <source>成员单位职责</source>
        <translation>Member units’ duties</translation>
    </message>
    <message>
        <source>本单位设置已保存，下一份文书起使用。</source>
        <translation>The settings of this office are saved and apply from the next paper on.</translation>
    </message>
    <message>
        <source>正在备份… %1%（照常录入，不必等）</source>
        <translation>Backing up… %1% (go on entering, no need to wait)</translation>
    </message>
    <message>
        <source>第二备份文件夹已设为：%1</source>
        <translation>The second backup folder is now: %1</translation>
    </message>
    <message>
        <source>第二备份文件夹已设为：%1（现在还用不了，能用后的下一次备份写到那里；其余备份照常）</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The second backup folder is now: %1 (it cannot be used yet; once it can, the next backup goes there; the other backups go on as usual)</translation>
    </message>
    <message>
        <source>通讯录</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>ui/flows/sheet_flow.py</name>
    <message>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.ods *.csv *.et)</source>
        <translation>Sheets (*.xlsx *.xls *.ods *.csv *.et)</translation>
    </message>
</context>
<context>
    <name>ui/furniture.py</name>
    <message>
        <source>%1已到时限：%2</source>
        <translation>%1time limit reached: %2</translation>
    </message>
    <message>
        <source>正在打开记录库…</source>
        <translation>Opening the record…</translation>
    </message>
</context>
<context>
    <name>ui/main_window.py</name>
    <message>
        <source>%1%2救灾值班 · %3</source>
        <translation>%1%2 relief duty · %3</translation>
    </message>
    <message>
        <source>%1救灾值班 · %2</source>
        <translation>%1 Relief duty · %2</translation>
    </message>
    <message>
        <source>Ctrl+U 登记报告</source>
        <translation>Ctrl+U records a report</translation>
    </message>
    <message>
        <source>值班 %1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>On duty: %1</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>已记录 %1</source>
        <translation>Recorded: %1</translation>
    </message>
    <message>
        <source>席位 %1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Seat %1</translation>
    </message>
    <message>
        <source>库 %1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Record %1</translation>
    </message>
    <message>
        <source>新建灾情后在此登记，不论级别，先报</source>
        <translation>Open the incident, then record it here: whatever the level, report first</translation>
    </message>
    <message>
        <source>未记录</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>正在记录…</source>
        <translation>Recording…</translation>
    </message>
    <message>
        <source>预案 %1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Plan %1</translation>
    </message>
</context>
<context>
    <name>ui/mending.py</name>
    <message>
        <source>不受影响</source>
        <translation>not affected</translation>
    </message>
    <message>
        <source>从备份恢复（%1）</source>
        <translation>Restore from the backup (%1)</translation>
    </message>
    <message>
        <source>原来的文件都原样保留，什么都没有删改。</source>
        <translation>All the original files are kept; nothing was deleted or changed.</translation>
    </message>
    <message>
        <source>原样保留</source>
        <translation>kept as they are</translation>
    </message>
    <message>
        <source>处理好以后再试一次；不改动任何文件。</source>
        <translation>Try again once the cause is removed; no file is changed.</translation>
    </message>
    <message>
        <source>已取回%1条记录%2%3。请核对最近几条，并做一次备份。</source>
        <translation>%1 entr(y|ies) recovered%2%3. Check the latest ones and make a backup.</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>每一条记录都另存有一份。由它取回全部记录，损坏的原文件改名保留在旁边。</source>
        <translation>Every entry is also kept in a second copy. All entries are recovered from it; the damaged file is renamed and kept beside it.</translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>nothing was changed</translation>
    </message>
    <message>
        <source>用最近一次备份代替，第二份记录中更新的内容一并取回；原文件改名保留。</source>
        <translation>Uses the latest backup and recovers what is newer in the second copy; the original file is renamed and kept.</translation>
    </message>
    <message>
        <source>由第二份记录重建</source>
        <translation>Rebuild from the second copy</translation>
    </message>
    <message>
        <source>看看记录库、第二份记录和备份是否还在；请勿改动其中的文件。</source>
        <translation>See whether the record, its second copy and the backups are still there; do not change the files in it.</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>，原文件存为“%1”</source>
        <translation>, the original file is kept as “%1”</translation>
    </message>
    <message>
        <source>；第二份记录中有%1条无法证明完好，没有采用</source>
        <translation>; %1 entr(y|ies) of the second copy could not be proved intact and were not used</translation>
    </message>
</context>
<context>
    <name>ui/mending_flow.py</name>
    <message>
        <source>正在处理，请稍候…</source>
        <translation>Working, please wait…</translation>
    </message>
    <message>
        <source>正在处理，请稍候… %1%</source>
        <translation>Working, please wait… %1%</translation>
    </message>
    <message>
        <source>记录库没有打开</source>
        <translation>The record was not opened</translation>
    </message>
</context>
<context>
    <name>ui/messages.py</name>
    <message>
        <source>已记录的内容不受影响。</source>
        <translation>What is recorded is not affected.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>没有写入权限（%1）。%2请换一个文件夹再试。</source>
        <translation>No permission to write (%1). %2 Choose another folder and try again.</translation>
    </message>
    <message>
        <source>程序内部出错（%1）。%2请重试；仍不行请退出后重新打开。</source>
        <translation>A fault inside the program (%1). %2 Try again; if it persists, quit and open the program again.</translation>
    </message>
    <message>
        <source>读写磁盘时出错（%1）。%2请检查磁盘空间和设备后再试。</source>
        <translation>Reading or writing the disk failed (%1). %2 Check the disk space and the device, then try again.</translation>
    </message>
</context>
<context>
    <name>ui/opening.py</name>
    <message>
        <source>【演练】%1</source>
        <translation>【演练】%1</translation>
    </message>
    <message>
        <source>不随灾情的文书</source>
        <translation>Papers not tied to an incident</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
</context>
<context>
    <name>ui/pages/assessment.py</name>
    <message>
        <source>出文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>各段等宽、非等比；斜纹为未报或约数的范围</source>
        <translation>equal bands, not to scale; hatched: open</translation>
    </message>
    <message>
        <source>启动条件对照</source>
        <translation>Start criteria</translation>
    </message>
    <message>
        <source>启动程序</source>
        <translation>Start procedure</translation>
    </message>
    <message>
        <source>响应措施</source>
        <translation>Response measures</translation>
    </message>
    <message>
        <source>新建灾情后，这里按预案列出认定、建议、决定、报告的次序。</source>
        <translation>Once there is an incident: the order of finding, proposal, decision and report by the plan.</translation>
    </message>
    <message>
        <source>新建灾情后，这里逐项画出各级启动条件、现有数字和再增多少。</source>
        <translation>Once there is an incident: the start criteria of each level, the figures, and how much more reaches the next.</translation>
    </message>
    <message>
        <source>研判</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>记录会商认定</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>记录决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>记录建议</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>试算</source>
        <translation>What if</translation>
    </message>
    <message>
        <source>附签批件…</source>
        <translation>Attach sheet…</translation>
    </message>
    <message>
        <source>附签批件、查看已附的（Ctrl+Shift+A）；也可以把文件拖到这里</source>
        <translation>Attach a signed sheet, or look at what is attached (Ctrl+Shift+A); a file can also be dropped here</translation>
    </message>
</context>
<context>
    <name>ui/pages/exercise.py</name>
    <message>
        <source>%1还没有开始演练</source>
        <translation>%1No exercise has been started</translation>
    </message>
    <message>
        <source>到“正式”窗口新建灾情</source>
        <translation>New incident in the real (正式) window</translation>
    </message>
    <message>
        <source>导调</source>
        <translation>Conduct</translation>
    </message>
    <message>
        <source>导调页已遮住</source>
        <translation>The controller's page is covered</translation>
    </message>
    <message>
        <source>导调页已遮住：参演人员可以在本机的其他页面办理。
情景照常按演练时钟发出。
遮住不是上锁：任何人都能按“显示导调”。请约定只有导调人员按；要隔开，请另用一台机器参演。</source>
        <translation>The controller's page is covered: players can work on the other pages of this computer.
Injects are still sent by the exercise clock.
Covering is not locking: anybody can press “Show”. Agree that only the controller does; to keep them apart, let players use another computer.</translation>
    </message>
    <message>
        <source>已提前终止演练（发生真实灾情）：演练时钟已停住，不再发出情景，也不再接受参演操作。参演窗口已提示停止演练。请到“正式”窗口处置真实灾情；演练以后只能评估。</source>
        <translation>The exercise was ended early (a real disaster): its clock is stopped, no more injects are sent and no more acts of players are accepted. The players' window tells them to stop. Handle the real disaster in the real (正式) window; the exercise can now only be evaluated.</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>打开演练窗口</source>
        <translation>Open the exercise window</translation>
    </message>
    <message>
        <source>显示导调</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>本窗口是“正式”库。演练只在单独的“演练”库里进行，两个库不相通：在这里不能开始演练，演练中的数据也不会到这里来。</source>
        <translation>This window is the real (正式) record. Exercises take place only in a separate exercise (演练) record, and the two are not connected: no exercise can be started here, and nothing of an exercise comes here.</translation>
    </message>
    <message>
        <source>正在处置真实灾情时，请不要在同一台机器上组织演练。</source>
        <translation>While a real disaster is being handled, do not hold an exercise on the same computer.</translation>
    </message>
    <message>
        <source>演练</source>
        <translation>EXERCISE 演练</translation>
    </message>
    <message>
        <source>热评</source>
        <translation>Hot wash</translation>
    </message>
    <message>
        <source>组织演练</source>
        <translation>Holding an exercise</translation>
    </message>
    <message>
        <source>要组织演练：按下面的“打开演练窗口”，或从开始菜单打开“救灾值班（演练）”。演练窗口边框为紫色，处处标有【演练】。</source>
        <translation>To hold an exercise: press “Open the exercise window” below, or open “救灾值班（演练）” from the start menu. Its window has a purple border and【演练】everywhere.</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>Evaluate</translation>
    </message>
</context>
<context>
    <name>ui/pages/figures.py</name>
    <message>
        <source>%1 截至（F9 现在）</source>
        <translation>%1 As of (F9)</translation>
    </message>
    <message>
        <source>%1 数据截至时间</source>
        <translation>%1 figures as of</translation>
    </message>
    <message>
        <source>报别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>核减理由</source>
        <translation>Reason for the downward correction</translation>
    </message>
    <message>
        <source>核减理由（数字减少时填写）</source>
        <translation>Why corrected downward</translation>
    </message>
    <message>
        <source>灾情</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>灾情数据</source>
        <translation>Figures of the situation</translation>
    </message>
    <message>
        <source>灾情数据，行为指标，列为单位</source>
        <translation>Figures: a row for each figure, a column for each unit</translation>
    </message>
    <message>
        <source>粘贴来报</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>请先填数据截至时间（F9 填现在），再录入；刚才的数字没有记录。</source>
        <translation>First enter the time the figures are as of (F9 for now), then the figures; the number just typed was not recorded.</translation>
    </message>
    <message>
        <source>选中一格，这里写明来源和时间。</source>
        <translation>Choose a cell; its source and time are shown here.</translation>
    </message>
</context>
<context>
    <name>ui/pages/home.py</name>
    <message>
        <source>Enter 打开核对　Delete 不处理（文件留在原处）</source>
        <translation>Enter opens and checks  Delete sets aside (the file stays where it is)</translation>
    </message>
    <message>
        <source>● 上次查看（%1）以后记的 %2 条</source>
        <translation>● %2 recorded since you last looked (%1)</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>值班首页</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>到达</source>
        <translation>Arrived</translation>
    </message>
    <message>
        <source>响应</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>在办灾情</source>
        <translation>Open incidents</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>待处理来报</source>
        <translation>Messages waiting</translation>
    </message>
    <message>
        <source>待处理来报文件</source>
        <translation>Message files waiting</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>新灾情</source>
        <translation>New incident</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>最近记录</source>
        <translation>Recent entries</translation>
    </message>
    <message>
        <source>没有在办灾情。接到报告后：

1  按 Ctrl+N 新建灾情，或按 Ctrl+B 粘贴来报
2  按 Ctrl+U 登记信息报告：不论级别，先报
3  按 Ctrl+L 录入数字，看数据对照
4  按 F5 记录会商认定，F7 记录决定

全部快捷键：F1</source>
        <translation>No incident is open. When a report comes in:

1  Ctrl+N opens an incident, or Ctrl+B pastes a message
2  Ctrl+U records the information report: whatever the level, report first
3  Ctrl+L takes the figures and shows the comparison
4  F5 records the finding, F7 the decision

All shortcuts: F1</translation>
    </message>
    <message>
        <source>没有等待办理的事项。</source>
        <translation>There is nothing to do.</translation>
    </message>
    <message>
        <source>灾情名称</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ui/pages/journal.py</name>
    <message>
        <source> · 导调的准备和评估意见，演练结束后才显示</source>
        <translation> · preparations and opinions show after the exercise</translation>
    </message>
    <message>
        <source>%1 条 · 误记按 Delete 作废（原条保留）</source>
        <translation>%1 entr(y|ies) · Delete strikes out a mistake (the entry stays)</translation>
    </message>
    <message>
        <source>%1 条中找到 %2 条 · 误记按 Delete 作废（原条保留）</source>
        <translation>%1 entr(y|ies), %2 found · Delete strikes out a mistake (the entry stays)</translation>
    </message>
    <message>
        <source>%1（校验值不替代签字盖章）</source>
        <translation>%1 (a check value does not replace signature and seal)</translation>
    </message>
    <message>
        <source>值班日志</source>
        <translation>Duty log</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>全部事项</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>只看一类事项</source>
        <translation>Show only one kind of entry</translation>
    </message>
    <message>
        <source>在日志中查找</source>
        <translation>Find in the log</translation>
    </message>
    <message>
        <source>导出全部记录…</source>
        <translation>Export all…</translation>
    </message>
    <message>
        <source>导出到哪个文件夹</source>
        <translation>To which folder</translation>
    </message>
    <message>
        <source>并入另一席位…</source>
        <translation>Merge a seat…</translation>
    </message>
    <message>
        <source>操作人</source>
        <translation>Entered by</translation>
    </message>
    <message>
        <source>最近 %1 条，共记录 %2 条；更早的请拖动时间或查找 · 误记按 Delete 作废（原条保留）</source>
        <translation>Latest %1 of %2 entries; drag the time or search for earlier ones · Delete strikes out a mistake (the entry stays)</translation>
    </message>
    <message>
        <source>查找：人员、单位、事项、内容</source>
        <translation>Find people, units, content</translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>没有找到。换几个字，或选“全部事项”。</source>
        <translation>Nothing found. Try other words, or choose “All kinds”.</translation>
    </message>
    <message>
        <source>记录时间</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>还没有记录。新建灾情（Ctrl+N）后，每一步都按时间记在这里。</source>
        <translation>No entries yet. Once an incident is opened (Ctrl+N), every step stands here by its time.</translation>
    </message>
</context>
<context>
    <name>ui/pages/measures.py</name>
    <message>
        <source>%1 不采取的理由</source>
        <translation>%1 reason for not taking it</translation>
    </message>
    <message>
        <source>%1 不采取的理由，回车记录，Esc 取消</source>
        <translation>%1 reason for not taking it; Enter records, Esc cancels</translation>
    </message>
    <message>
        <source>%1 措施（原文）</source>
        <translation>%1 measure (verbatim)</translation>
    </message>
    <message>
        <source>%1 条款</source>
        <translation>%1 clause</translation>
    </message>
    <message>
        <source>%1 牵头</source>
        <translation>%1 leads</translation>
    </message>
    <message>
        <source>%1 状态</source>
        <translation>%1 state</translation>
    </message>
    <message>
        <source>%1 配合</source>
        <translation>%1 supports</translation>
    </message>
    <message>
        <source>Enter 采取或推进一步；可多选</source>
        <translation>Enter takes or moves on; several can be chosen</translation>
    </message>
    <message>
        <source>不采取</source>
        <translation>Do not take</translation>
    </message>
    <message>
        <source>全部条款</source>
        <translation>All clauses</translation>
    </message>
    <message>
        <source>全部部门</source>
        <translation>All departments</translation>
    </message>
    <message>
        <source>出全部提示单</source>
        <translation>All task sheets</translation>
    </message>
    <message>
        <source>出本部门提示单</source>
        <translation>Task sheets of this department</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Grouped</translation>
    </message>
    <message>
        <source>只看尚未确认</source>
        <translation>Unconfirmed only</translation>
    </message>
    <message>
        <source>启动响应后逐条研判</source>
        <translation>Assessed one by one once a response is started</translation>
    </message>
    <message>
        <source>尚未确认在前</source>
        <translation>Unconfirmed first</translation>
    </message>
    <message>
        <source>左侧按部门还是按条款列出</source>
        <translation>List at the side by department or by clause</translation>
    </message>
    <message>
        <source>按预案顺序</source>
        <translation>In the plan's order</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>措施的次序</source>
        <translation>Order of the measures</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>没有尚未确认的措施。</source>
        <translation>There are no unconfirmed measures.</translation>
    </message>
    <message>
        <source>登记进展和说明</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>达到启动条件后，这里按部门列出这一级的措施。</source>
        <translation>Once the start criteria are met, the measures of that level are listed here by department.</translation>
    </message>
    <message>
        <source>这一条已经完成；登记有误的，按 Ctrl+R 重新登记进展。</source>
        <translation>This one is finished; if it was recorded wrongly, record its progress anew with Ctrl+R.</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>采取</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>采取  Enter</source>
        <translation>Take  Enter</translation>
    </message>
</context>
<context>
    <name>ui/pages/pack_editor.py</name>
    <message>
        <source>%1处 · F8 到第一处</source>
        <translation>%1 place(s) · F8 to the first</translation>
    </message>
    <message>
        <source>从文字取数</source>
        <translation>Take figures from the text</translation>
    </message>
    <message>
        <source>删除情景</source>
        <translation>Delete the inject</translation>
    </message>
    <message>
        <source>加一条情景</source>
        <translation>Add an inject</translation>
    </message>
    <message>
        <source>去掉数据</source>
        <translation>Remove the figures</translation>
    </message>
    <message>
        <source>取出%1个单位的数据。</source>
        <translation>Figures of %1 unit(s) taken.</translation>
    </message>
    <message>
        <source>基本情况</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>复制情景</source>
        <translation>Copy the inject</translation>
    </message>
    <message>
        <source>已保存：%1。可在“演练”页选用。</source>
        <translation>Saved: %1. It can be chosen on the “Exercises” page.</translation>
    </message>
    <message>
        <source>情景包</source>
        <translation>Pack</translation>
    </message>
    <message>
        <source>按时间排列</source>
        <translation>In order of time</translation>
    </message>
    <message>
        <source>改写</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>新情景包</source>
        <translation>New pack</translation>
    </message>
    <message>
        <source>没有，可以保存</source>
        <translation>None</translation>
    </message>
    <message>
        <source>移动情景</source>
        <translation>Move the inject</translation>
    </message>
    <message>
        <source>第%1条情景（%2）</source>
        <translation>Inject %1 (%2)</translation>
    </message>
    <message>
        <source>还有%1处要改，改完才能保存；正在编的内容已随时留底。</source>
        <translation>%1 place(s) to correct before it can be saved; what you are editing is saved as a draft all along.</translation>
    </message>
    <message>
        <source>（未保存）</source>
        <translation> (not saved)</translation>
    </message>
</context>
<context>
    <name>ui/pages/papers.py</name>
    <message>
        <source>DOCX（可编辑）</source>
        <translation>DOCX (editable)</translation>
    </message>
    <message>
        <source>PDF 和 DOCX</source>
        <translation>PDF and DOCX</translation>
    </message>
    <message>
        <source>“%1”还不能出：%2</source>
        <translation>“%1” cannot be made yet: %2</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>公文</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>出全部可出文书</source>
        <translation>Make all ready</translation>
    </message>
    <message>
        <source>出所选</source>
        <translation>Make chosen</translation>
    </message>
    <message>
        <source>去办</source>
        <translation>Do it</translation>
    </message>
    <message>
        <source>去办：%1</source>
        <translation>Do it: %1</translation>
    </message>
    <message>
        <source>可出文书</source>
        <translation>Papers that can be made</translation>
    </message>
    <message>
        <source>在“已出文书”中选一份，这里显示要打印的那一页。</source>
        <translation>Choose one under “Papers made”; the page to be printed is shown here.</translation>
    </message>
    <message>
        <source>填写后出…</source>
        <translation>Fill in…</translation>
    </message>
    <message>
        <source>复制所选文书的短信、微信文字（Ctrl+Shift+C）</source>
        <translation>Copies the SMS or WeChat text of the chosen paper (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>复制短信文字</source>
        <translation>Copy SMS text</translation>
    </message>
    <message>
        <source>复制路径</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>套红打印</source>
        <translation>Pre-printed letterhead</translation>
    </message>
    <message>
        <source>已出文书</source>
        <translation>Papers made</translation>
    </message>
    <message>
        <source>已复制路径：%1</source>
        <translation>Path copied: %1</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>撤销（废止）</source>
        <translation>Revocation (repeal)</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>整窗查看（在“已出文书”上按 Enter）</source>
        <translation>Full window (Enter in “Papers made”)</translation>
    </message>
    <message>
        <source>文件夹没有打开：%1</source>
        <translation>The folder was not opened: %1</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Doc. no.</translation>
    </message>
    <message>
        <source>明传电报</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>未生成：%1%2</source>
        <translation>Not made: %1%2</translation>
    </message>
    <message>
        <source>格式</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>没有打开“%1”的程序，文件没有受影响。可以复制路径，用别的程序打开。</source>
        <translation>No program could be found to open “%1”; the file is not affected. Copy its path and open it with another program.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>现在怎样</source>
        <translation>How it stands</translation>
    </message>
    <message>
        <source>现在要出</source>
        <translation>To be made now</translation>
    </message>
    <message>
        <source>用办公软件打开</source>
        <translation>Open in office program</translation>
    </message>
    <message>
        <source>登记发出</source>
        <translation>Record as sent</translation>
    </message>
    <message>
        <source>登记接收</source>
        <translation>Record receipt</translation>
    </message>
    <message>
        <source>登记送签环节</source>
        <translation>Record a signing step</translation>
    </message>
    <message>
        <source>短信文字</source>
        <translation>SMS text</translation>
    </message>
    <message>
        <source>稿次</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>窗口换成别的语言，公文仍是中文，照签发的样子。</source>
        <translation>Papers are in Chinese whatever the language of the window, as they are signed and sent.</translation>
    </message>
    <message>
        <source>等 %1 项</source>
        <translation> and more, %1 item(s)</translation>
    </message>
    <message>
        <source>红头</source>
        <translation>Red letterhead</translation>
    </message>
    <message>
        <source>载体</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>还不能出</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>还没有出过文书。在左边选一种，按 Enter 出；出过的都列在这里。</source>
        <translation>No papers made yet. Choose one on the left and press Enter; all papers made are listed here.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>那时还没有登记这起灾情，没有可出的文书。</source>
        <translation>The incident was not yet recorded then, so there were no papers to make.</translation>
    </message>
    <message>
        <source>随时可以出</source>
        <translation>At any time</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>ui/pages/plan.py</name>
    <message>
        <source>%1（%2），%3起施行；数据最后核对 %4</source>
        <translation>%1 (%2), in force from %3; data last checked %4</translation>
    </message>
    <message>
        <source>Enter 查该部门的条款；职责以原文为准</source>
        <translation>Enter finds the department's clauses; the plan's own words govern</translation>
    </message>
    <message>
        <source>全部解读</source>
        <translation>All readings</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Words of the plan</translation>
    </message>
    <message>
        <source>原文未写明之处怎样读，为什么</source>
        <translation>Where the plan leaves it open</translation>
    </message>
    <message>
        <source>在预案中查找</source>
        <translation>Find in the plan</translation>
    </message>
    <message>
        <source>据此编成的规则</source>
        <translation>Rules encoded from it</translation>
    </message>
    <message>
        <source>本条没有编成规则。</source>
        <translation>No rule is encoded from this clause.</translation>
    </message>
    <message>
        <source>本条没有需要解读之处。</source>
        <translation>Nothing in this clause needs a reading.</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>条款原文</source>
        <translation>Words of the clauses</translation>
    </message>
    <message>
        <source>查找条款、文字、单位</source>
        <translation>Find clauses, words, units</translation>
    </message>
    <message>
        <source>核对单</source>
        <translation>Check sheet</translation>
    </message>
    <message>
        <source>版本差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>解读</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>解读（原文未写明之处）</source>
        <translation>Readings (where the plan leaves it open)</translation>
    </message>
    <message>
        <source>部门×级别</source>
        <translation>Department × level</translation>
    </message>
    <message>
        <source>采用的读法</source>
        <translation>Reading adopted</translation>
    </message>
    <message>
        <source>预案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>预案页看什么</source>
        <translation>What the plan page shows</translation>
    </message>
    <message>
        <source>（本条只有标题）</source>
        <translation>(this clause is only a heading)</translation>
    </message>
</context>
<context>
    <name>ui/pages/settings.py</name>
    <message>
        <source>“约”按上下一成理解，系本机设定，非预案规定。中文输入法无法使用时，可加 --keep-input-method 启动。</source>
        <translation>“约” (about) is taken as one tenth up or down; this is a setting of this computer, not of the plan. If the Chinese input method cannot be used, start with --keep-input-method.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>值班和显示</source>
        <translation>Duty and display</translation>
    </message>
    <message>
        <source>出交接记录</source>
        <translation>Make handover record</translation>
    </message>
    <message>
        <source>单位、时限和基数</source>
        <translation>Units, time limits and base figures</translation>
    </message>
    <message>
        <source>如共享文件夹的路径；空着即不查看</source>
        <translation>e.g. the path of a shared folder; empty: none is watched</translation>
    </message>
    <message>
        <source>席位在建库时确定，不能改名；换席位请另建记录库</source>
        <translation>The seat is fixed when the record is made and cannot be renamed; another seat needs a record of its own</translation>
    </message>
    <message>
        <source>恢复列出不处理的文件</source>
        <translation>List files set aside again</translation>
    </message>
    <message>
        <source>换班：先登记交班，出交接记录双方签字；接班人把姓名改成自己的，按“接班”，再登记接班确认。</source>
        <translation>Change of shift: record the handover, make the handover record, both sign it; the next officer enters their name, presses “Take over”, records the takeover.</translation>
    </message>
    <message>
        <source>接班</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>新来的 .txt .xlsx .xls .ods .csv 文件列在值班首页待处理，由值班员打开核对；不自行导入，不移动、不删除。</source>
        <translation>New .txt .xlsx .xls .ods .csv files are listed on the duty page for the duty officer to open and check; nothing is imported by itself, nothing is moved or deleted.</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>本单位</source>
        <translation>This office</translation>
    </message>
    <message>
        <source>来报文件夹</source>
        <translation>Message folder</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>界面语言 Language</source>
        <translation>Language 界面语言</translation>
    </message>
    <message>
        <source>登记交班</source>
        <translation>Record handover</translation>
    </message>
    <message>
        <source>登记接班确认</source>
        <translation>Record takeover</translation>
    </message>
    <message>
        <source>立即生效。只换窗口的文字：预案原文、单位和地名、公文、导出和值班日志始终是中文。</source>
        <translation>Takes effect at once. Only the window's own words change: the plan, names, papers, exports and the duty log stay in Chinese.</translation>
    </message>
    <message>
        <source>记录和备份</source>
        <translation>Record and backup</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>设置的各部分</source>
        <translation>Sections of the settings</translation>
    </message>
    <message>
        <source>请填写姓名后再按“接班”。</source>
        <translation>Enter your name, then press “Take over”.</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>选择来报文件夹</source>
        <translation>Choose the message folder</translation>
    </message>
    <message>
        <source>随屏幕</source>
        <translation>As the screen</translation>
    </message>
    <message>
        <source>预案：%1（%2），%3起施行</source>
        <translation>Plan: %1 (%2), in force from %3</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
</context>
<context>
    <name>ui/pdf_pages.py</name>
    <message>
        <source>“%1”打不开：文件已被移走，或不是完整的PDF。请重新出这份文书后再看。</source>
        <translation>“%1” cannot be opened: the file was moved or is not a complete PDF. Make the paper again, then look at it.</translation>
    </message>
    <message>
        <source>这个PDF文件不完整或有密码，看不了。请重新拷贝或扫描；已记录的内容不受影响。</source>
        <translation>This PDF is incomplete or has a password and cannot be shown. Copy or scan it again; what is recorded is not affected.</translation>
    </message>
</context>
<context>
    <name>ui/pictures.py</name>
    <message>
        <source>%1参演窗口-%2x%3-light.png</source>
        <translation>%1Players' window-%2x%3-light.png</translation>
    </message>
</context>
<context>
    <name>ui/plan_shelf.py</name>
    <message>
        <source>%1（%2起施行）</source>
        <translation>%1 (from %2)</translation>
    </message>
</context>
<context>
    <name>ui/printing.py</name>
    <message>
        <source>打印机没有接受打印任务，什么也没有打印。请检查打印机是否开机、联机、有纸，或换一台打印机再试。</source>
        <translation>The printer did not accept the job; nothing was printed. Check that it is on, connected and has paper, or choose another printer and try again.</translation>
    </message>
</context>
<context>
    <name>ui/real_watch.py</name>
    <message>
        <source>发生真实灾情，演练已暂停，时钟停住。已记内容照存。</source>
        <translation>A real disaster: the exercise is suspended and its clock is stopped. What was recorded is kept.</translation>
    </message>
</context>
<context>
    <name>ui/record_files.py</name>
    <message>
        <source>%1记录导出-%2</source>
        <translation>%1Record export-%2</translation>
    </message>
    <message>
        <source>演练还没有结束，全部记录里有导调的准备和评估意见，现在不导出；记录没有改动。请在结束演练后再导出。</source>
        <translation>The exercise has not ended; the whole record holds the controllers' preparations and evaluation opinions, so it is not exported now; the record is unchanged. Export it once the exercise has ended.</translation>
    </message>
    <message>
        <source>演练还没有结束，另一席位的记录里可能有导调的准备和评估意见，现在不并入；记录没有改动。请在结束演练后再并入。</source>
        <translation>The exercise has not ended; another seat's record may hold the controllers' preparations and evaluations, so it is not merged now; the record is unchanged. Merge after the exercise has ended.</translation>
    </message>
</context>
<context>
    <name>ui/running_clocks.py</name>
    <message>
        <source>上次没有正常退出，重新打开时停住</source>
        <translation>Not closed properly last time; stopped when opened again</translation>
    </message>
    <message>
        <source>关闭演练窗口</source>
        <translation>The exercise window was closed</translation>
    </message>
</context>
<context>
    <name>ui/safekeeping.py</name>
    <message>
        <source>不等备份，退出</source>
        <translation>Leave without the backup</translation>
    </message>
    <message>
        <source>仍要退出</source>
        <translation>Quit anyway</translation>
    </message>
    <message>
        <source>停止备份，返回</source>
        <translation>Stop the backup and stay</translation>
    </message>
    <message>
        <source>停止导出，退出</source>
        <translation>Stop the export and leave</translation>
    </message>
    <message>
        <source>备份没有做全</source>
        <translation>The backup is incomplete</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>正在备份，完成后退出…</source>
        <translation>Backing up, then quitting…</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>ui/scan_pages.py</name>
    <message>
        <source>这个图片文件不完整或尺寸过大，看不了。请重新拷贝或扫描；已记录的内容不受影响。</source>
        <translation>This picture is incomplete or too large and cannot be shown. Copy or scan it again; what is recorded is not affected.</translation>
    </message>
</context>
<context>
    <name>ui/shortcuts.py</name>
    <message>
        <source>Ctrl+加号 / 减号</source>
        <translation>Ctrl+plus / minus</translation>
    </message>
    <message>
        <source>上一页 / 下一页</source>
        <translation>Previous / next page</translation>
    </message>
    <message>
        <source>上下移动</source>
        <translation>Move up and down</translation>
    </message>
    <message>
        <source>下一处 / 上一处</source>
        <translation>Next / previous place</translation>
    </message>
    <message>
        <source>不用；再按恢复待核</source>
        <translation>Drop; press again to return it to “to check”</translation>
    </message>
    <message>
        <source>从当时所知回到现在</source>
        <translation>From “known then” back to now</translation>
    </message>
    <message>
        <source>到录入栏（数据截至时间）</source>
        <translation>To the entry (figures as of)</translation>
    </message>
    <message>
        <source>办理最近到期的一项（没有时限的，到待办）</source>
        <translation>Do the item due next (if none has a time limit: the to-do list)</translation>
    </message>
    <message>
        <source>取消未记录的输入</source>
        <translation>Cancel what is typed and not recorded</translation>
    </message>
    <message>
        <source>在时间栏填现在</source>
        <translation>Fill in now in a time field</translation>
    </message>
    <message>
        <source>复制短信、微信文字</source>
        <translation>Copy the SMS or WeChat text</translation>
    </message>
    <message>
        <source>导入表格（xlsx、xls、ods、csv）</source>
        <translation>Import a sheet (xlsx, xls, ods, csv)</translation>
    </message>
    <message>
        <source>并入另一席位的记录（先列出变化，再并入）</source>
        <translation>Merge another seat's record (the changes are listed first)</translation>
    </message>
    <message>
        <source>录入</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>录入全市、各单位</source>
        <translation>Enter the city, the units</translation>
    </message>
    <message>
        <source>打印所选文书</source>
        <translation>Print the chosen papers</translation>
    </message>
    <message>
        <source>换到另一起在办灾情</source>
        <translation>Go to another open incident</translation>
    </message>
    <message>
        <source>提交窗口中的表单</source>
        <translation>Submit the form in a dialog</translation>
    </message>
    <message>
        <source>提前终止演练（发生真实灾情），立即冻结，不再询问</source>
        <translation>End the exercise early (a real disaster): freezes at once, without asking</translation>
    </message>
    <message>
        <source>撤回本席位最近一条误录（原记录保留；认定、决定等不能这样撤回）</source>
        <translation>Take back this seat's latest mistaken entry (the entry stays; findings, decisions and the like cannot be taken back this way)</translation>
    </message>
    <message>
        <source>操作</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>改数（万、余、约、不足都认得）</source>
        <translation>Change the number (about, +, ≤ and the Chinese forms are understood)</translation>
    </message>
    <message>
        <source>放大 / 缩小</source>
        <translation>Larger / smaller</translation>
    </message>
    <message>
        <source>数字可以写 4310、4,310余、约120、1.2万、不足50、20-30、未报、0；全角、半角都行。</source>
        <translation>Numbers can be written 4310, 4,310+, about 120, 12000, ≤50, 20-30, not reported, 0; full width or half width.</translation>
    </message>
    <message>
        <source>数字的说法：精确、至少（余）、约、不足、未报</source>
        <translation>How a number is said: exact, at least, about, at most, not reported</translation>
    </message>
    <message>
        <source>查找：页面、操作、单位、部门、条款、文书</source>
        <translation>Find: pages, acts, units, departments, clauses, papers</translation>
    </message>
    <message>
        <source>核对来报和表格</source>
        <translation>Checking messages and sheets</translation>
    </message>
    <message>
        <source>没有疑问的全部采用</source>
        <translation>Take over all that is not in doubt</translation>
    </message>
    <message>
        <source>演练（页）</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <source>登记信息报告（向上级）</source>
        <translation>Record an information report (upwards)</translation>
    </message>
    <message>
        <source>登记发出所选文书</source>
        <translation>Record the chosen paper as sent</translation>
    </message>
    <message>
        <source>第一页 / 最后一页</source>
        <translation>First / last page</translation>
    </message>
    <message>
        <source>答这一项的问题：是、否</source>
        <translation>Answer the question of this row: yes, no</translation>
    </message>
    <message>
        <source>编写情景包（只在演练窗口）</source>
        <translation>Write packs (exercise window only)</translation>
    </message>
    <message>
        <source>记录决定（同意启动、暂不启动、另行指示）</source>
        <translation>Record a decision (start agreed, no start for now, another instruction)</translation>
    </message>
    <message>
        <source>记录启动建议</source>
        <translation>Record a proposal to start</translation>
    </message>
    <message>
        <source>记录已采用的</source>
        <translation>Record what is taken over</translation>
    </message>
    <message>
        <source>记录本项，到下一项</source>
        <translation>Record this figure, on to the next</translation>
    </message>
    <message>
        <source>记录本项，回上一项</source>
        <translation>Record this figure, back to the one before</translation>
    </message>
    <message>
        <source>记录终止响应的决定</source>
        <translation>Record the decision to terminate the response</translation>
    </message>
    <message>
        <source>记录通话</source>
        <translation>Log call</translation>
    </message>
    <message>
        <source>试算（不记录）、为什么不是更高一级、先问谁</source>
        <translation>What if (not recorded), why not a higher level, whom to ask first</translation>
    </message>
    <message>
        <source>选行，原文中同时标出</source>
        <translation>Choose a row, marked in the message too</translation>
    </message>
    <message>
        <source>采用这一项</source>
        <translation>Take over this figure</translation>
    </message>
    <message>
        <source>附签批件（扫描件、传真件、照片）、查看已附的</source>
        <translation>Attach a signed sheet (scan, fax, photograph), look at what is attached</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>预览文书</source>
        <translation>Paper preview</translation>
    </message>
</context>
<context>
    <name>ui/start.py</name>
    <message>
        <source>%1已接班。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>%1 has taken over.</translation>
    </message>
    <message>
        <source>请先填写值班人员</source>
        <translation>Say first who is on duty</translation>
    </message>
</context>
<context>
    <name>ui/start_options.py</name>
    <message>
        <source> 或 </source>
        <translation> or </translation>
    </message>
    <message>
        <source>“%1”写了两次</source>
        <translation>“%1” is said twice</translation>
    </message>
    <message>
        <source>“%1”后面缺一个值</source>
        <translation>“%1” lacks its value</translation>
    </message>
    <message>
        <source>“%1”没有“%2”这个取值</source>
        <translation>“%1” has no value “%2”</translation>
    </message>
    <message>
        <source>不认识“%1”</source>
        <translation>“%1” is not known</translation>
    </message>
    <message>
        <source>没有打开窗口：%1。可用的有：--kind real（正式）或 exercise（演练）、--store 文件夹、--language %2、%3、%4。</source>
        <translation>No window was opened: %1. What can be said: --kind real or exercise, --store FOLDER, --language %2, %3, %4.</translation>
    </message>
</context>
<context>
    <name>ui/theme.py</name>
    <message>
        <source>【演练】</source>
        <translation>【演练】</translation>
    </message>
    <message>
        <source>正式</source>
        <translation>REAL 正式</translation>
    </message>
</context>
<context>
    <name>ui/time_text.py</name>
    <message>
        <source>时间晚于现在，请核对。</source>
        <translation>The time is later than now; please check.</translation>
    </message>
    <message>
        <source>没有看懂时间。可以写 0310、3:10、昨天23:20、7-11 18:40；F9 填现在。</source>
        <translation>The time was not understood. Write 0310, 3:10, yesterday 23:20, 7-11 18:40; F9 fills in now.</translation>
    </message>
    <message>
        <source>没有这个日期或时间，请核对。</source>
        <translation>There is no such day or time; please check.</translation>
    </message>
    <message>
        <source>补记：%1的事，现在记录；发生和记录两个时间都留下。</source>
        <translation>Late entry: it happened at %1 and is recorded now; both times are kept.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/act_fields.py</name>
    <message>
        <source>%1姓名</source>
        <translation>%1: name</translation>
    </message>
    <message>
        <source>%1职务</source>
        <translation>%1: post</translation>
    </message>
    <message>
        <source>不填</source>
        <translation>Leave empty</translation>
    </message>
    <message>
        <source>几人共同决定的用顿号隔开</source>
        <translation>If several decided together, separate them with 、</translation>
    </message>
    <message>
        <source>可不填</source>
        <translation>May stay empty</translation>
    </message>
    <message>
        <source>多个用顿号隔开</source>
        <translation>Separate several with 、</translation>
    </message>
    <message>
        <source>如 0310；F9 填现在</source>
        <translation>e.g. 0310; F9 fills in now</translation>
    </message>
    <message>
        <source>如 0800、明天 08:00、7-13 08:00</source>
        <translation>e.g. 0800, tomorrow 08:00, 7-13 08:00</translation>
    </message>
    <message>
        <source>如 08:00</source>
        <translation>e.g. 08:00</translation>
    </message>
    <message>
        <source>如 7-12、今天</source>
        <translation>e.g. 7-12, today</translation>
    </message>
    <message>
        <source>如 值班员</source>
        <translation>e.g. 值班员 (duty officer)</translation>
    </message>
    <message>
        <source>接班人本人填写</source>
        <translation>to be filled in by the one taking over</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>number</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>whole number</translation>
    </message>
    <message>
        <source>有姓名而没有职务，请填写职务。</source>
        <translation>There is a name but no post; enter the post.</translation>
    </message>
    <message>
        <source>没有看懂“%1”。每行一种，写成：棉被 200 床。</source>
        <translation>“%1” was not understood. One item a line, written like this: 棉被 200 床.</translation>
    </message>
    <message>
        <source>没有看懂日期。可以写 2026-07-12、7-12、今天、昨天。</source>
        <translation>The date was not understood. Write 2026-07-12, 7-12, today or yesterday.</translation>
    </message>
    <message>
        <source>请写成 08:00 这样的钟点。</source>
        <translation>Write the time of day as 08:00.</translation>
    </message>
    <message>
        <source>请填数字，不带单位。</source>
        <translation>Enter a number without a unit.</translation>
    </message>
    <message>
        <source>请填整数，不带单位。</source>
        <translation>Enter a whole number without a unit.</translation>
    </message>
    <message>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ui/view_models/act_forms.py</name>
    <message>
        <source>%1于%2以%3方式作出决定。</source>
        <translation>Decision by %1 at %2, by %3.</translation>
    </message>
    <message>
        <source>%1启动决定</source>
        <translation>%1 the decision to start</translation>
    </message>
    <message>
        <source>%1启动决定（待核）</source>
        <translation>%1 the decision to start (to be checked)</translation>
    </message>
    <message>
        <source>%1响应自决定时间起撤销；已发出的文书须另行撤回或更正。</source>
        <translation>The %1 response is revoked as of the time of the decision; papers already sent have to be withdrawn or corrected separately.</translation>
    </message>
    <message>
        <source>%1响应自决定时间起更正为%2；已采取的同内容措施带入。</source>
        <translation>The %1 response is corrected to %2 as of the time of the decision; measures of the same content already taken are carried over.</translation>
    </message>
    <message>
        <source>“%1”启封后可以补记，启封的时间、人员和理由留在记录中。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” can be added to once it is reopened; when, by whom and why it was reopened stays on record.</translation>
    </message>
    <message>
        <source>“%1”归档后不能再记录；需要补记时可以启封，启封也留痕。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Nothing can be recorded under “%1” once it is archived; it can be reopened for late entries, and that is recorded too.</translation>
    </message>
    <message>
        <source>“%1”还没有可供选择的内容。</source>
        <translation>“%1” has nothing to choose from yet.</translation>
    </message>
    <message>
        <source>与预案不符：%1。</source>
        <translation>Departs from the plan: %1.</translation>
    </message>
    <message>
        <source>各县死亡失踪人数、定性和比对情况不受影响。</source>
        <translation>The counties' numbers of dead and missing, the causes and the matching are not affected.</translation>
    </message>
    <message>
        <source>启封</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>如实记录</source>
        <translation>Record as given</translation>
    </message>
    <message>
        <source>如实记录，标为待核</source>
        <translation>Record as given, marked 待核 (to be checked)</translation>
    </message>
    <message>
        <source>将如实记录并标“待核”；补正之前%1响应不变。</source>
        <translation>It is recorded as given and marked 待核 (to be checked); until it is put right the %1 response stays as it is.</translation>
    </message>
    <message>
        <source>归档封存</source>
        <translation>Seal and archive</translation>
    </message>
    <message>
        <source>当前没有生效的响应。</source>
        <translation>No response is in force.</translation>
    </message>
    <message>
        <source>撤销%1响应</source>
        <translation>Revoke the %1 response</translation>
    </message>
    <message>
        <source>更正为%1响应</source>
        <translation>Correct to the %1 response</translation>
    </message>
    <message>
        <source>更正只用于启动所依数据有误而级别偏高；级别提高应另作调整决定</source>
        <translation>A correction is only for a level that was too high because the figures behind the start were wrong; a higher level needs a separate decision to adjust</translation>
    </message>
    <message>
        <source>更正须写明更正后的级别；整个撤销的选撤销。</source>
        <translation>A correction must give the level it is corrected to; to revoke the whole, choose “Revoke”.</translation>
    </message>
    <message>
        <source>本灾情中全部人员的姓名、身份证号、电话、备注将不能再看到，销毁后无法恢复。</source>
        <translation>Names, identity numbers, telephones and remarks of all persons in this incident will no longer be visible; once destroyed they cannot be restored.</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>说明：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>还没有可供选择的记录：%1？请先登记它。</source>
        <translation>There is no entry to choose from yet: %1? Record it first.</translation>
    </message>
    <message>
        <source>销毁人员信息</source>
        <translation>Destroy personal data</translation>
    </message>
    <message>
        <source>须向原通报、报告过的单位说明。</source>
        <translation>The units that were informed or reported to have to be told why.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/act_words.py</name>
    <message>
        <source>不填表示单独计</source>
        <translation>Empty: counted separately</translation>
    </message>
    <message>
        <source>不执行</source>
        <translation>Do not keep</translation>
    </message>
    <message>
        <source>从已出文书中选；别处生成的填64位校验值</source>
        <translation>Choose among the papers made; for one made elsewhere, enter its check value of 64 characters</translation>
    </message>
    <message>
        <source>作废哪一条</source>
        <translation>Which entry to strike out</translation>
    </message>
    <message>
        <source>决定人</source>
        <translation>Decided by</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>只限一种方式</source>
        <translation>Only for one way</translation>
    </message>
    <message>
        <source>同一文稿各环节相同</source>
        <translation>The same for all steps of one draft</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>哪一个事项</source>
        <translation>Which matter</translation>
    </message>
    <message>
        <source>哪一个工作组</source>
        <translation>Which team</translation>
    </message>
    <message>
        <source>哪一个时限</source>
        <translation>Which time limit</translation>
    </message>
    <message>
        <source>哪一份文书</source>
        <translation>Which paper</translation>
    </message>
    <message>
        <source>哪一份文件（校验值）</source>
        <translation>Which file (check value)</translation>
    </message>
    <message>
        <source>哪一条措施</source>
        <translation>Which measure</translation>
    </message>
    <message>
        <source>哪一次交班</source>
        <translation>Which handover</translation>
    </message>
    <message>
        <source>哪一次审核</source>
        <translation>Which clearance</translation>
    </message>
    <message>
        <source>哪一次调拨</source>
        <translation>Which dispatch</translation>
    </message>
    <message>
        <source>哪一级的物资</source>
        <translation>Stock of which level</translation>
    </message>
    <message>
        <source>哪一项决定</source>
        <translation>Which decision</translation>
    </message>
    <message>
        <source>哪一项批示</source>
        <translation>Which instruction</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>如 %1</source>
        <translation>e.g. %1</translation>
    </message>
    <message>
        <source>如 值班信息；期号由程序连续编定</source>
        <translation>e.g. 值班信息; the program numbers the issues in sequence</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>待办已列在交接记录上；这里写另外要交代的，没有就写“无”</source>
        <translation>What is to do stands on the handover record; write what else must be passed on, or “none”</translation>
    </message>
    <message>
        <source>执行</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>执行或不执行</source>
        <translation>Keep it or not</translation>
    </message>
    <message>
        <source>按启动程序</source>
        <translation>By the start procedure</translation>
    </message>
    <message>
        <source>接通</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>整数，分钟</source>
        <translation>whole number, minutes</translation>
    </message>
    <message>
        <source>文书种类</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>未接通</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>未确认的不填，显示为待单位确认</source>
        <translation>Leave empty if not confirmed; it is then shown as awaiting the office's confirmation</translation>
    </message>
    <message>
        <source>每行一种，如：棉被 200 床</source>
        <translation>One item a line, e.g. 棉被 200 床</translation>
    </message>
    <message>
        <source>物资</source>
        <translation>Supplies</translation>
    </message>
    <message>
        <source>由公文系统编定后录入</source>
        <translation>Assigned by the document system, then entered here</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>直接决定（必要时）</source>
        <translation>Direct decision (where necessary)</translation>
    </message>
    <message>
        <source>自编序列</source>
        <translation>Own number series</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>Identity number</translation>
    </message>
    <message>
        <source>途径</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>采取或不采取</source>
        <translation>Take it or not</translation>
    </message>
    <message>
        <source>针对哪份文书</source>
        <translation>About which paper</translation>
    </message>
    <message>
        <source>附在哪一项</source>
        <translation>Attach to</translation>
    </message>
</context>
<context>
    <name>ui/view_models/answer.py</name>
    <message>
        <source>%1 · 至少</source>
        <translation>%1 · at least</translation>
    </message>
    <message>
        <source>%1个单位已报%2个，%3未报</source>
        <translation>%2 of %1 units have reported; nothing yet from %3</translation>
    </message>
    <message>
        <source>%1再有 %2即达%3</source>
        <translation>%1: +%2 reach %3</translation>
    </message>
    <message>
        <source>%1等%2个</source>
        <translation>%1 and others, %2 in all</translation>
    </message>
    <message>
        <source>%1，%2响应已启动。</source>
        <translation>%1; the %2 response is in force.</translation>
    </message>
    <message>
        <source>%1，低于当前%2响应；级别不自动降低。</source>
        <translation>%1, below the %2 response in force; the level is not lowered automatically.</translation>
    </message>
    <message>
        <source>%1，待%2决定</source>
        <translation>%1, awaiting the decision of %2</translation>
    </message>
    <message>
        <source>先核%1</source>
        <translation>First check %1</translation>
    </message>
    <message>
        <source>先问%1</source>
        <translation>First ask %1</translation>
    </message>
    <message>
        <source>再增即达%1：%2%3。</source>
        <translation>Short of %1: %2%3.</translation>
    </message>
    <message>
        <source>再有 %1即达%2</source>
        <translation>%2: +%1</translation>
    </message>
    <message>
        <source>另报失联（%1），未计入%2。</source>
        <translation>Also reported out of contact (%1), not counted in %2.</translation>
    </message>
    <message>
        <source>启动条件</source>
        <translation>Start criteria</translation>
    </message>
    <message>
        <source>尚无灾情数据。请在左侧录入，或按 Ctrl+B 粘贴来报。</source>
        <translation>No figures yet. Enter them on the left, or press Ctrl+B to paste a message.</translation>
    </message>
    <message>
        <source>已启动</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>已认定</source>
        <translation>finding made</translation>
    </message>
    <message>
        <source>已认定%1</source>
        <translation>finding: %1</translation>
    </message>
    <message>
        <source>已达最高一级的启动条件。</source>
        <translation>The start criteria of the highest level are met.</translation>
    </message>
    <message>
        <source>录入中 · 未记录</source>
        <translation>Typing · not recorded</translation>
    </message>
    <message>
        <source>待%1认定</source>
        <translation>Awaiting the finding of %1</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>No decision yet</translation>
    </message>
    <message>
        <source>待认定</source>
        <translation>No finding yet</translation>
    </message>
    <message>
        <source>数据对照：按已报数据未达启动条件，尚不能排除%1%2。</source>
        <translation>Figures: by what is reported the start criteria are not met, but %1 cannot be excluded yet%2.</translation>
    </message>
    <message>
        <source>数据对照：未达到任何一级启动条件%1。</source>
        <translation>Figures: the start criteria of no level are met%1.</translation>
    </message>
    <message>
        <source>数据对照：符合%1启动条件</source>
        <translation>Figures: the start criteria of %1 are met</translation>
    </message>
    <message>
        <source>未达启动条件</source>
        <translation>start criteria not met</translation>
    </message>
    <message>
        <source>（其余见下图）</source>
        <translation> (more)</translation>
    </message>
    <message>
        <source>（另符合 %1）</source>
        <translation> (also met: %1)</translation>
    </message>
    <message>
        <source>，或</source>
        <translation>, or</translation>
    </message>
    <message>
        <source>，高于当前%1响应</source>
        <translation>, above the %1 response in force</translation>
    </message>
    <message>
        <source>；另已认定%1</source>
        <translation>; a separate finding of %1 exists</translation>
    </message>
</context>
<context>
    <name>ui/view_models/brief.py</name>
    <message>
        <source>%1各项均未报</source>
        <translation>%1: nothing reported</translation>
    </message>
    <message>
        <source>%1我是%2，报告“%3”，%4。</source>
        <translatorcomment>keep %2 %3</translatorcomment>
        <translation>%1This is %2, reporting on “%3”, %4.</translation>
    </message>
    <message>
        <source>%1报告完毕。</source>
        <translation>%1End of report.</translation>
    </message>
    <message>
        <source>以上情况特此报告。</source>
        <translation>This is for your information.</translation>
    </message>
    <message>
        <source>依据%1：“%2”。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>By %1: “%2”.</translation>
    </message>
    <message>
        <source>发生</source>
        <translation>happened</translation>
    </message>
    <message>
        <source>发生时间未定</source>
        <translation>time not known</translation>
    </message>
    <message>
        <source>启动</source>
        <translation>start</translation>
    </message>
    <message>
        <source>报告完毕，请复述。</source>
        <translation>End of report, please read it back.</translation>
    </message>
    <message>
        <source>提升为</source>
        <translation>raise to</translation>
    </message>
    <message>
        <source>灾情（%1）：%2。</source>
        <translation>Figures (%1): %2.</translation>
    </message>
    <message>
        <source>目前尚无灾情数据，正在向各单位核实。</source>
        <translation>There are no figures yet; the units are being asked.</translation>
    </message>
    <message>
        <source>请%1会商认定是否达到%2启动条件。</source>
        <translation>%1 is asked to consult and establish whether the start criteria of %2 are met.</translation>
    </message>
    <message>
        <source>请示%1：是否同意%2%3响应。</source>
        <translation>For decision by %1: agree to %2 the %3 response?</translation>
    </message>
</context>
<context>
    <name>ui/view_models/conditions.py</name>
    <message>
        <source>%1条件不适用（%2）</source>
        <translation>%1 does not apply (%2)</translation>
    </message>
    <message>
        <source>%1：未登记基数，不可计算</source>
        <translation>%1: base figure not recorded, cannot be computed</translation>
    </message>
    <message>
        <source>再增 %1达%2</source>
        <translation>%2: +%1</translation>
    </message>
    <message>
        <source>达到%1</source>
        <translation>%1 is reached</translation>
    </message>
</context>
<context>
    <name>ui/view_models/conducting.py</name>
    <message>
        <source>%1（%2）：未受灾</source>
        <translation>%1 (%2): unaffected</translation>
    </message>
    <message>
        <source>%1（临时）</source>
        <translation>%1 (added)</translation>
    </message>
    <message>
        <source>%1，演练已暂停，不发出情景；要继续，写明理由恢复。</source>
        <translation>%1; the exercise is suspended and no injects are sent; to go on, resume it and give the reason.</translation>
    </message>
    <message>
        <source>%1；未报数据补齐后可能达到%2</source>
        <translation>%1; with the missing figures %2 may be reached</translation>
    </message>
    <message>
        <source>下一条</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一条：%1 %2，按演练时间还有%3分钟。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>Next: %1 %2, in %3 minutes of exercise time.</translation>
    </message>
    <message>
        <source>下一条：%1 %2，时间已到，时钟一走就发出。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>Next: %1 %2, due; it is sent as soon as the clock runs.</translation>
    </message>
    <message>
        <source>临%1</source>
        <translation>added %1</translation>
    </message>
    <message>
        <source>依据%1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>决定：%1</source>
        <translation>Decision: %1</translation>
    </message>
    <message>
        <source>参演队当前响应为%1</source>
        <translation>the team's response in force is %1</translation>
    </message>
    <message>
        <source>发出条件</source>
        <translation>Sent when</translation>
    </message>
    <message>
        <source>对应目标</source>
        <translation>Objectives</translation>
    </message>
    <message>
        <source>导调提示</source>
        <translation>Note to the controller</translation>
    </message>
    <message>
        <source>已做到 %1，尚未办理 %2，不符 %3</source>
        <translation>Done %1, not done yet %2, not as asked %3</translation>
    </message>
    <message>
        <source>已发数据对照达到%1</source>
        <translation>the figures sent meet %1</translation>
    </message>
    <message>
        <source>已提前终止</source>
        <translation>ended early</translation>
    </message>
    <message>
        <source>已暂停</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>建议：%1</source>
        <translation>Proposal: %1</translation>
    </message>
    <message>
        <source>或</source>
        <translation>or</translation>
    </message>
    <message>
        <source>报告：%1</source>
        <translation>Report: %1</translation>
    </message>
    <message>
        <source>按已发情景，数据对照未达到任何一级启动条件</source>
        <translation>By the injects sent, the figures meet the start criteria of no level</translation>
    </message>
    <message>
        <source>按已发情景，数据对照符合%1启动条件（%2）</source>
        <translation>By the injects sent, the figures meet the start criteria of %1 (%2)</translation>
    </message>
    <message>
        <source>时钟停着</source>
        <translation>Clock stopped</translation>
    </message>
    <message>
        <source>时钟走，%1 倍</source>
        <translation>Clock runs, × %1</translation>
    </message>
    <message>
        <source>最要紧的未报数据：%1的%2，补报后可能达到%3</source>
        <translation>The missing figure that matters most: %2 of %1; with it %3 may be reached</translation>
    </message>
    <message>
        <source>期待的操作</source>
        <translation>Acts expected</translation>
    </message>
    <message>
        <source>未启动</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>未达到任何一级</source>
        <translation>no level</translation>
    </message>
    <message>
        <source>没有发出</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source>没有待发的情景。演练目标完成后，请结束演练，转入评估。</source>
        <translation>No inject is waiting. Once the objectives are reached, end the exercise and evaluate it.</translation>
    </message>
    <message>
        <source>演练已结束，不再发出情景。</source>
        <translation>The exercise has ended, no more injects are sent.</translation>
    </message>
    <message>
        <source>现在 %1</source>
        <translation>Now %1</translation>
    </message>
    <message>
        <source>认定：%1</source>
        <translation>Finding: %1</translation>
    </message>
    <message>
        <source>说明的事实</source>
        <translation>Facts it states</translation>
    </message>
    <message>
        <source>还没有发出情景，预案此时没有要求。</source>
        <translation>No inject has been sent; the plan asks for nothing yet.</translation>
    </message>
    <message>
        <source>附带基数</source>
        <translation>Attached base figures</translation>
    </message>
    <message>
        <source>附带数据</source>
        <translation>Attached figures</translation>
    </message>
    <message>
        <source>，且</source>
        <translation>, and</translation>
    </message>
    <message>
        <source>；核减理由：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>; reason for the downward correction: %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/conflicts.py</name>
    <message>
        <source>到措施核对</source>
        <translation>Check under Measures</translation>
    </message>
    <message>
        <source>按现在的情况另记决定</source>
        <translation>Record another decision as things stand now</translation>
    </message>
    <message>
        <source>撤回这一份</source>
        <translation>Withdraw this one</translation>
    </message>
    <message>
        <source>更正或补充灾情</source>
        <translation>Correct or complete the incident</translation>
    </message>
    <message>
        <source>核实后录入这个数</source>
        <translation>Check, then enter this figure</translation>
    </message>
    <message>
        <source>看值班日志</source>
        <translation>See the duty log</translation>
    </message>
</context>
<context>
    <name>ui/view_models/course.py</name>
    <message>
        <source>%1还没有数据</source>
        <translation>%1: no figures yet</translation>
    </message>
    <message>
        <source>（核减）</source>
        <translation> (downward correction)</translation>
    </message>
</context>
<context>
    <name>ui/view_models/decision_forms.py</name>
    <message>
        <source>%1响应自决定时间起记为生效，由%2组织协调（%3）。</source>
        <translation>The %1 response is recorded as in force from the time of the decision; %2 coordinates (%3).</translation>
    </message>
    <message>
        <source>“认为需要启动”的其他情形</source>
        <translation>Other circumstances “认为需要启动” (a start is considered necessary)</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>依据为酌情调整时必填</source>
        <translation>Required if the basis is an adjustment at discretion</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>决定人姓名</source>
        <translation>Decided by: name</translation>
    </message>
    <message>
        <source>决定人职务</source>
        <translation>Decided by: post</translation>
    </message>
    <message>
        <source>决定时间</source>
        <translation>Time of the decision</translation>
    </message>
    <message>
        <source>原话</source>
        <translation>Exact words</translation>
    </message>
    <message>
        <source>参加会商单位</source>
        <translation>Units at the consultation</translation>
    </message>
    <message>
        <source>另行指示须照录原文。</source>
        <translation>Another instruction must be quoted verbatim.</translation>
    </message>
    <message>
        <source>同意启动</source>
        <translation>Start agreed</translation>
    </message>
    <message>
        <source>同意调整</source>
        <translation>Adjustment agreed</translation>
    </message>
    <message>
        <source>启动%1响应</source>
        <translation>Start the %1 response</translation>
    </message>
    <message>
        <source>如 0312；F9 填现在</source>
        <translation>e.g. 0312; F9 fills in now</translation>
    </message>
    <message>
        <source>如 0320；F9 填现在</source>
        <translation>e.g. 0320; F9 fills in now</translation>
    </message>
    <message>
        <source>将如实记录并标“待核”；补正之前%1响应不生效，也不出启动文书。</source>
        <translation>It is recorded as given and marked 待核 (to be checked); until it is put right the %1 response is not in force and no start papers are made.</translation>
    </message>
    <message>
        <source>应向%1报告（%2）。</source>
        <translation>To be reported to %1 (%2).</translation>
    </message>
    <message>
        <source>建议级别</source>
        <translation>Level proposed</translation>
    </message>
    <message>
        <source>当前响应状态不变。</source>
        <translation>The response in force does not change.</translation>
    </message>
    <message>
        <source>报出时间</source>
        <translation>Sent at</translation>
    </message>
    <message>
        <source>报送对象</source>
        <translation>Sent to</translation>
    </message>
    <message>
        <source>提出单位</source>
        <translation>Proposed by</translation>
    </message>
    <message>
        <source>提升</source>
        <translation>Raise</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>暂不启动时必填</source>
        <translation>Required for “No start for now”</translation>
    </message>
    <message>
        <source>暂不启动须照录理由。</source>
        <translation>“No start for now” needs the reason verbatim.</translation>
    </message>
    <message>
        <source>未达到启动条件</source>
        <translation>Start criteria not met</translation>
    </message>
    <message>
        <source>照录：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Quoted: %1</translation>
    </message>
    <message>
        <source>照录；另行指示时必填</source>
        <translation>Verbatim; required for another instruction</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>用顿号隔开</source>
        <translation>Separate with 、</translation>
    </message>
    <message>
        <source>由%1%2为%3响应</source>
        <translation>%2 from %1 to the %3 response</translation>
    </message>
    <message>
        <source>由有权单位认定灾情是否达到启动条件。</source>
        <translation>The competent body establishes whether the situation meets the start criteria.</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>经会商研判，灾情符合%1，认定达到%2启动条件。</source>
        <translation>After consultation and assessment: the situation meets %1; finding: the start criteria of %2 are met.</translation>
    </message>
    <message>
        <source>职务或姓名；本人直接告知的不填</source>
        <translation>Post or name; leave empty if told in person</translation>
    </message>
    <message>
        <source>认定单位</source>
        <translation>Finding by</translation>
    </message>
    <message>
        <source>认定意见</source>
        <translation>Words of the finding</translation>
    </message>
    <message>
        <source>认定时间</source>
        <translation>Time of the finding</translation>
    </message>
    <message>
        <source>认定结果</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>记录%1</source>
        <translation>Record: %1</translation>
    </message>
    <message>
        <source>记录“%1”</source>
        <translation>Record “%1”</translation>
    </message>
    <message>
        <source>记录决定（%1，待核）</source>
        <translation>Record the decision (%1, to be checked)</translation>
    </message>
    <message>
        <source>记录认定</source>
        <translation>Record the finding</translation>
    </message>
    <message>
        <source>调整</source>
        <translation>Adjust</translation>
    </message>
    <message>
        <source>转达人</source>
        <translation>Relayed by</translation>
    </message>
    <message>
        <source>酌情调整启动条件须写明特殊情况。</source>
        <translation>If criteria are adjusted at discretion, the special circumstances must be given.</translation>
    </message>
    <message>
        <source>酌情调整启动条件（%1）</source>
        <translation>Criteria adjusted at discretion (%1)</translation>
    </message>
    <message>
        <source>酌情调整的理由</source>
        <translation>Reason for the adjustment at discretion</translation>
    </message>
    <message>
        <source>随后（%1）：%2。</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>Next (%1): %2.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/drill_forms.py</name>
    <message>
        <source>%1。一般应先处置正式灾情，演练改期。</source>
        <translation>%1. As a rule the real (正式) incident comes first and the exercise is postponed.</translation>
    </message>
    <message>
        <source>%1（%2，期限%3），现在是“%4”。没有办结的带到下一次演练。</source>
        <translation>%1 (%2, due %3), now “%4”. What is not closed is carried over to the next exercise.</translation>
    </message>
    <message>
        <source>上次没有正常退出，%1的演练时钟没有停，现在是%2；%3。已记内容照存。演练时钟不能倒拨：要接着演练的，先停住时钟，把情景改时或跳过，再让时钟走。</source>
        <translation>The program was not closed properly last time; the exercise clock of %1 was not stopped and now shows %2; %3. What was recorded is kept. The exercise clock cannot be set back: to go on, first stop the clock, move or skip the injects, then run the clock again.</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>不填即现在；%1</source>
        <translation>Empty: now; %1</translation>
    </message>
    <message>
        <source>不附数据</source>
        <translation>No figures</translation>
    </message>
    <message>
        <source>仍开始演练</source>
        <translation>Start the exercise anyway</translation>
    </message>
    <message>
        <source>仍开始演练的理由</source>
        <translation>Reason for starting anyway</translation>
    </message>
    <message>
        <source>低于前报时填写</source>
        <translation>Required if below the previous report</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>办结的填写</source>
        <translation>Required if closed</translation>
    </message>
    <message>
        <source>办结的请写办理结果。</source>
        <translation>If it is closed, enter the outcome.</translation>
    </message>
    <message>
        <source>参演人员不能再作任何操作；没有做的事项按“未做到”计。</source>
        <translation>Players can do nothing more; what was not done counts as “not done”.</translation>
    </message>
    <message>
        <source>参演人员只看到“内容”。附带数据计入预案要求的推算，请与内容一致。</source>
        <translation>Players see only “Content”. The attached figures are used to work out what the plan asks for; keep them in line with the content.</translation>
    </message>
    <message>
        <source>参演人员看到的原文</source>
        <translation>Words the players see</translation>
    </message>
    <message>
        <source>发出时间</source>
        <translation>Sent at</translation>
    </message>
    <message>
        <source>发给谁（演练角色）</source>
        <translation>To whom (exercise role)</translation>
    </message>
    <message>
        <source>填了数据，请选报送单位。</source>
        <translation>With figures, choose the reporting unit.</translation>
    </message>
    <message>
        <source>如 0800、9-15 08:00</source>
        <translation>e.g. 0800, 9-15 08:00</translation>
    </message>
    <message>
        <source>如 真实灾情已另有值班人员处置</source>
        <translation>e.g. others on duty are handling the real disaster</translation>
    </message>
    <message>
        <source>怎样继续</source>
        <translation>How to go on</translation>
    </message>
    <message>
        <source>恢复演练</source>
        <translation>Resume the exercise</translation>
    </message>
    <message>
        <source>恢复的理由</source>
        <translation>Reason for resuming</translation>
    </message>
    <message>
        <source>情景已全部发出。</source>
        <translation>All injects are sent.</translation>
    </message>
    <message>
        <source>情景改时</source>
        <translation>Move an inject</translation>
    </message>
    <message>
        <source>报告种类</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>拨到</source>
        <translation>Set to</translation>
    </message>
    <message>
        <source>拨时钟</source>
        <translation>Set the clock</translation>
    </message>
    <message>
        <source>拨演练时钟</source>
        <translation>Set the exercise clock</translation>
    </message>
    <message>
        <source>插入</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>插入情景（%1）</source>
        <translation>Insert an inject (%1)</translation>
    </message>
    <message>
        <source>改为</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>改到什么时间发出</source>
        <translation>Moved to</translation>
    </message>
    <message>
        <source>改时</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>改进事项的状态</source>
        <translation>State of the improvement</translation>
    </message>
    <message>
        <source>时钟停住，先不发出</source>
        <translation>Stop the clock, send nothing yet</translation>
    </message>
    <message>
        <source>时钟接着走，到时的逐条发出</source>
        <translation>Let the clock run on, send what is due one by one</translation>
    </message>
    <message>
        <source>有%1条情景时间已到，都还没有发出</source>
        <translation>%1 inject(s) are due and have not been sent</translation>
    </message>
    <message>
        <source>有正式灾情正在处置</source>
        <translation>A real (正式) incident is being handled</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>来文来电单位（演练角色）</source>
        <translation>Sender (exercise role)</translation>
    </message>
    <message>
        <source>此后可以填评估、记改进事项、出报告、归档。</source>
        <translation>After that: evaluate, note improvements, make reports, archive.</translation>
    </message>
    <message>
        <source>每行一项，如：死亡 3</source>
        <translation>One item a line, e.g. 死亡 3</translation>
    </message>
    <message>
        <source>没有情景等着发出</source>
        <translation>no inject is waiting to be sent</translation>
    </message>
    <message>
        <source>没有数字</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>没有看懂“%1”。先写名称，再写数字；名称有：%2。</source>
        <translation>“%1” was not understood. Write the name first, then the number; names: %2.</translation>
    </message>
    <message>
        <source>演练已暂停：%1。恢复后时钟仍停着，另按“时钟走”。不再继续的，请提前终止。</source>
        <translation>The exercise is suspended: %1. After resuming, its clock is still stopped; press “Run” separately. To go on no more, end it early.</translation>
    </message>
    <message>
        <source>演练归档封存</source>
        <translation>Archive the exercise</translation>
    </message>
    <message>
        <source>演练时钟停住，不能再走。</source>
        <translation>The exercise clock stops and cannot run again.</translation>
    </message>
    <message>
        <source>演练时钟现在是%1（%2）。只能往后拨；途中到时的情景逐条发出。</source>
        <translation>The exercise clock shows %1 (%2). It can only be set forward; injects due on the way are sent one by one.</translation>
    </message>
    <message>
        <source>演练时钟还在走</source>
        <translation>The exercise clock is still running</translation>
    </message>
    <message>
        <source>演练目标完成后结束，转入评估。发生真实灾情请用“提前终止”。</source>
        <translation>End it once the objectives are reached; evaluation follows. For a real disaster use “End early”.</translation>
    </message>
    <message>
        <source>演练窗口将一直提醒；正式库再有新灾情或启动响应，演练自动暂停。</source>
        <translation>The exercise window keeps reminding of it; if the real (正式) record gets another incident or starts a response, the exercise is suspended automatically.</translation>
    </message>
    <message>
        <source>演练评估完毕，资料齐全。</source>
        <translation>The exercise is evaluated and its documents are complete.</translation>
    </message>
    <message>
        <source>理由记入演练记录。</source>
        <translation>The reason is recorded in the exercise.</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>结束演练</source>
        <translation>End the exercise</translation>
    </message>
    <message>
        <source>记下状态</source>
        <translation>Record the state</translation>
    </message>
    <message>
        <source>记录、情景包和已出的报告都保留。</source>
        <translation>The record, the pack and the reports made are kept.</translation>
    </message>
    <message>
        <source>评估填完、报告出好之后封存。</source>
        <translation>Archive it once the evaluation is filled in and the reports are made.</translation>
    </message>
    <message>
        <source>还有%1条情景没有发出，以后也不能再发。</source>
        <translation>%1 inject(s) have not been sent and can no longer be sent.</translation>
    </message>
    <message>
        <source>这次演练的记录封存，不再加记；要补记须先启封并写明理由。</source>
        <translation>The record of this exercise is sealed and takes no more entries; for late entries it has to be reopened, giving the reason.</translation>
    </message>
    <message>
        <source>附带数据的报送单位</source>
        <translation>Reporting unit of the attached figures</translation>
    </message>
</context>
<context>
    <name>ui/view_models/drill_marks.py</name>
    <message>
        <source>应做%1，做到%2，不符%3</source>
        <translation>To do %1, done %2, not as asked %3</translation>
    </message>
    <message>
        <source>没有应做事项，不评分</source>
        <translation>Nothing required, no score</translation>
    </message>
</context>
<context>
    <name>ui/view_models/drill_start.py</name>
    <message>
        <source>%1天%2小时</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1小时%2分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>不能使用</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>参演须知（可发给参演人员）</source>
        <translation>Notes for the players (may be given to them)</translation>
    </message>
    <message>
        <source>导调提示（只给导调人员）</source>
        <translation>Controller's notes (for controllers only)</translation>
    </message>
    <message>
        <source>开始时的情况</source>
        <translation>Situation at the start</translation>
    </message>
    <message>
        <source>情景来源</source>
        <translation>Source of the scenario</translation>
    </message>
    <message>
        <source>演练时钟从%1开始，情景共%2条，按演练时间长%3。</source>
        <translation>The exercise clock starts at %1; %2 injects over %3 of exercise time.</translation>
    </message>
    <message>
        <source>演练目标</source>
        <translation>Objectives</translation>
    </message>
    <message>
        <source>灾种未定</source>
        <translation>Hazard not known</translation>
    </message>
    <message>
        <source>，%1发生</source>
        <translation>, happened %1</translation>
    </message>
    <message>
        <source>，涉及%1</source>
        <translation>, units: %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/due.py</name>
    <message>
        <source>%1前</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>%1前，%2</source>
        <translation>by %1, %2</translation>
    </message>
    <message>
        <source>%1，待单位确认</source>
        <translation>%1, awaiting the office's confirmation</translation>
    </message>
    <message>
        <source>已超时 %1</source>
        <translation>overdue by %1</translation>
    </message>
    <message>
        <source>未定时限</source>
        <translation>no time limit set</translation>
    </message>
    <message>
        <source>还有 %1</source>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>ui/view_models/earlier_decision.py</name>
    <message>
        <source>%1（%2），原件签字后登记。有签批件扫描件或照片的，按Ctrl+Shift+A附上，附上即补签。</source>
        <translation>%1 (%2), to be recorded once the original is signed. If there is a scan or photograph of the signed sheet, attach it with Ctrl+Shift+A; that counts as the later signature.</translation>
    </message>
    <message>
        <source>原件签字后登记。有签批件扫描件或照片的，按Ctrl+Shift+A附上，附上即补签。</source>
        <translation>To be recorded once the original is signed. If there is a scan or photograph of the signed sheet, attach it with Ctrl+Shift+A; that counts as the later signature.</translation>
    </message>
    <message>
        <source>待核原因：%1。补齐后才生效。</source>
        <translation>To be checked because: %1. It takes effect only once this is completed.</translation>
    </message>
    <message>
        <source>登记补签</source>
        <translation>Record the later signature</translation>
    </message>
    <message>
        <source>签字时间</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <source>补正</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>补正时间</source>
        <translation>Put right at</translation>
    </message>
    <message>
        <source>补齐待核的原因后才生效。</source>
        <translation>It takes effect only once what keeps it waiting to be checked is completed.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/ending_form.py</name>
    <message>
        <source>%1于%2决定终止%3响应。</source>
        <translation>Decision by %1 at %2 to terminate the %3 response.</translation>
    </message>
    <message>
        <source>%1（待核）</source>
        <translation>%1 (to be checked)</translation>
    </message>
    <message>
        <source>F9 填现在</source>
        <translation>F9 fills in now</translation>
    </message>
    <message>
        <source>与%1不符：%2。</source>
        <translation>Departs from %1: %2.</translation>
    </message>
    <message>
        <source>分析评估意见</source>
        <translation>Opinion of the analysis and evaluation</translation>
    </message>
    <message>
        <source>可以解除应急响应的意见，照录</source>
        <translation>The opinion that the response may be lifted, verbatim</translation>
    </message>
    <message>
        <source>将如实记录并标“与%1不符，待核”；补正之前%2响应仍然有效。</source>
        <translation>It is recorded as given and marked “departs from %1, 待核 (to be checked)”; until it is put right the %2 response stays in force.</translation>
    </message>
    <message>
        <source>救灾应急工作已经结束</source>
        <translation>The emergency relief work is finished</translation>
    </message>
    <message>
        <source>终止%1响应</source>
        <translation>Terminate the %1 response</translation>
    </message>
    <message>
        <source>终止后转入过渡期救助等后续工作。</source>
        <translation>After termination, transitional relief and other follow-up work begin.</translation>
    </message>
    <message>
        <source>记录终止决定</source>
        <translation>Record the decision to terminate</translation>
    </message>
    <message>
        <source>评估单位</source>
        <translation>Evaluated by</translation>
    </message>
</context>
<context>
    <name>ui/view_models/evaluating.py</name>
    <message>
        <source>%1（承接：%2）</source>
        <translation>%1 (carried from: %2)</translation>
    </message>
    <message>
        <source>优点</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>优点（整体）</source>
        <translation>Strength (in general)</translation>
    </message>
    <message>
        <source>请先选一个演练目标。</source>
        <translation>Choose an objective first.</translation>
    </message>
    <message>
        <source>请写改进事项。</source>
        <translation>Enter the improvement.</translation>
    </message>
    <message>
        <source>请写责任单位。</source>
        <translation>Enter the responsible unit.</translation>
    </message>
    <message>
        <source>请填写评估人的职务或岗位，如“评估员一”。</source>
        <translation>Enter the evaluator's post or role, e.g. “评估员一”.</translation>
    </message>
    <message>
        <source>请选等次，或写意见，至少一项。</source>
        <translation>Choose a grade or write an opinion, at least one of the two.</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>问题（整体）</source>
        <translation>Problem (in general)</translation>
    </message>
</context>
<context>
    <name>ui/view_models/fact_forms.py</name>
    <message>
        <source>%1值班室</source>
        <translation>%1 duty room</translation>
    </message>
    <message>
        <source>“%1”不是报送单位，可填：%2。</source>
        <translation>“%1” is not a reporting unit; use: %2.</translation>
    </message>
    <message>
        <source>一次灾害过程建一个灾情，次生灾害归入其中。</source>
        <translation>One disaster is one incident; secondary disasters belong to it.</translation>
    </message>
    <message>
        <source>内容摘要</source>
        <translation>Content in brief</translation>
    </message>
    <message>
        <source>去电</source>
        <translation>Outgoing call</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>名称、单位、灾种由剪贴板里的来报带出，请核对；建立后接着核对来报的数字。%1</source>
        <translation>Name, units and hazard were taken from the message in the clipboard, please check; once the incident is open, go on to check the figures in the message. %1</translation>
    </message>
    <message>
        <source>向谁、何时、用何种方式、谁接收；电话和书面分别登记。</source>
        <translation>To whom, when, by what means, and who received it; telephone and written reports are recorded separately.</translation>
    </message>
    <message>
        <source>如 0255；F9 填现在</source>
        <translation>e.g. 0255; F9 fills in now</translation>
    </message>
    <message>
        <source>如 0302；F9 填现在</source>
        <translation>e.g. 0302; F9 fills in now</translation>
    </message>
    <message>
        <source>如 2025年末</source>
        <translation>e.g. end of 2025</translation>
    </message>
    <message>
        <source>如 7·11沁河流域暴雨洪涝</source>
        <translation>e.g. 7·11沁河流域暴雨洪涝</translation>
    </message>
    <message>
        <source>如 市统计局年报</source>
        <translation>e.g. yearbook of 市统计局</translation>
    </message>
    <message>
        <source>如 昨天18:40；不清楚就不填</source>
        <translation>e.g. yesterday 18:40; leave empty if not known</translation>
    </message>
    <message>
        <source>对方值班员</source>
        <translation>the other duty officer</translation>
    </message>
    <message>
        <source>对方单位和职务</source>
        <translation>Other party: unit and post</translation>
    </message>
    <message>
        <source>尚不清楚</source>
        <translation>Not clear yet</translation>
    </message>
    <message>
        <source>已复述核对</source>
        <translation>Read back</translation>
    </message>
    <message>
        <source>干旱条件按占农业人口比例判断时要用；预案没有给出数值，来源和时点一并记录。</source>
        <translation>Needed if the drought criterion is judged by the share of the farming population; the plan gives no number, so its source and date are recorded with it.</translation>
    </message>
    <message>
        <source>建立灾情</source>
        <translation>Open the incident</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>报告时间</source>
        <translation>Reported at</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Taken by</translation>
    </message>
    <message>
        <source>整数，如 1130000；不清楚就不填</source>
        <translation>whole number, e.g. 1130000; leave empty if not known</translation>
    </message>
    <message>
        <source>方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>时点</source>
        <translation>As at</translation>
    </message>
    <message>
        <source>是否接通</source>
        <translation>Reached or not</translation>
    </message>
    <message>
        <source>本市农业人口（人）</source>
        <translation>Farming population of the city (people)</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>来电、去电都记；没有接通的也记。</source>
        <translation>Record both incoming and outgoing calls, also those that did not get through.</translation>
    </message>
    <message>
        <source>涉及单位</source>
        <translation>Units concerned</translation>
    </message>
    <message>
        <source>灾害发生时间</source>
        <translation>Time of the disaster</translation>
    </message>
    <message>
        <source>灾害名称</source>
        <translation>Name of the disaster</translation>
    </message>
    <message>
        <source>灾种</source>
        <translation>Hazard</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>登记信息报告</source>
        <translation>Record an information report</translation>
    </message>
    <message>
        <source>登记基数</source>
        <translation>Record a base figure</translation>
    </message>
    <message>
        <source>还没有在办的灾情，先建一个，接着粘贴来报。%1</source>
        <translation>No incident is open yet: open one first, then paste the message. %1</translation>
    </message>
    <message>
        <source>通话内容</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>通话时间</source>
        <translation>Time of the call</translation>
    </message>
</context>
<context>
    <name>ui/view_models/figure_course.py</name>
    <message>
        <source>本灾种不按这一项比对，不画界线</source>
        <translation>Not compared for this hazard; no line is drawn</translation>
    </message>
    <message>
        <source>界线是全市“%1”的启动条件</source>
        <translation>The lines are the start criteria of “%1” for the whole city</translation>
    </message>
    <message>
        <source>预案按占比比对，不画界线</source>
        <translation>The plan compares a share; no line is drawn</translation>
    </message>
    <message>
        <source>预案没有用这一项作启动条件，不画界线</source>
        <translation>None of the plan’s start criteria uses this figure; no line is drawn</translation>
    </message>
</context>
<context>
    <name>ui/view_models/figure_grid.py</name>
    <message>
        <source>%1%2后报 %3，低于前报 %4 而没有理由，现按前报比对。是核减吗？请写理由重报。</source>
        <translation>%1: %2 is now reported as %3, below the earlier %4, with no reason; the earlier figure is used for the comparison. Is it a downward correction? Report again with the reason.</translation>
    </message>
    <message>
        <source>%1，截至 %2（%3），%4</source>
        <translation>%1, as of %2 (%3), %4</translation>
    </message>
    <message>
        <source>不适用</source>
        <translation>N/A</translation>
    </message>
    <message>
        <source>分列</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>各单位%1合计 %2，已超过全市数 %3，现按合计比对。全市数是否需要更新？</source>
        <translation>%1: the units add up to %2, more than the city-wide figure %3; their sum is used for the comparison. Does the city-wide figure need updating?</translation>
    </message>
    <message>
        <source>各单位合计；有单位未报时为至少</source>
        <translation>Sum of the units; “at least” while a unit has not reported</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Combined</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>已分项填报</source>
        <translation>reported by parts</translation>
    </message>
    <message>
        <source>已合并填报</source>
        <translation>reported combined</translation>
    </message>
    <message>
        <source>已核定</source>
        <translation>verified</translation>
    </message>
    <message>
        <source>截至 %1</source>
        <translation>at %1</translation>
    </message>
    <message>
        <source>按灾种不适用；有数也可以填</source>
        <translation>Does not apply to this hazard; a figure can still be entered</translation>
    </message>
    <message>
        <source>未核定</source>
        <translation>not verified</translation>
    </message>
    <message>
        <source>没有全市数，按各单位合计</source>
        <translation>No city-wide figure; sum of the units</translation>
    </message>
    <message>
        <source>没有分开的数时合并填在这里</source>
        <translation>Enter the combined figure here if there are no separate ones</translation>
    </message>
    <message>
        <source>没有报告</source>
        <translation>Nothing reported</translation>
    </message>
</context>
<context>
    <name>ui/view_models/figures.py</name>
    <message>
        <source> · 截至 %1</source>
        <translation> · as of %1</translation>
    </message>
    <message>
        <source>%1再有 %2 %3即达%4%5</source>
        <translation>%1: +%2 %3 reach %4%5</translation>
    </message>
    <message>
        <source>%1灾情</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>先问%1%2：%3未报</source>
        <translation>First ask %1%2: %3 not reported</translation>
    </message>
    <message>
        <source>合计 %1</source>
        <translation>Σ %1</translation>
    </message>
    <message>
        <source>含在%1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>已报 %1/%2%3</source>
        <translation>Reported %1/%2%3</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>无变化</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>来源：%1，截至 %2，%3%4</source>
        <translation>Source: %1, as of %2, %3%4</translation>
    </message>
    <message>
        <source>此项未报</source>
        <translation>This figure is not reported</translation>
    </message>
    <message>
        <source>间数</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>，核减理由：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>, reason for the downward correction: %1</translation>
    </message>
    <message>
        <source>；%1也未报</source>
        <translation>; %1 also not reported</translation>
    </message>
</context>
<context>
    <name>ui/view_models/form_drafts.py</name>
    <message>
        <source>上次未录入的内容（%1，%2项）：%3</source>
        <translatorcomment>keep %3</translatorcomment>
        <translation>Typed before and not recorded (%1, %2 item(s)): %3</translation>
    </message>
    <message>
        <source>上次未录入的来报（%1）：%2</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>Message not recorded (%1): %2</translation>
    </message>
    <message>
        <source>上次未录入的来报（%1，连同已核对的）：%2</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>Message not recorded (%1, with what was settled of it): %2</translation>
    </message>
</context>
<context>
    <name>ui/view_models/forms.py</name>
    <message>
        <source>F9 填现在。</source>
        <translation>F9 fills in now.</translation>
    </message>
    <message>
        <source>请填写%1。</source>
        <translation>Enter: %1.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/frame.py</name>
    <message>
        <source>%1 待核</source>
        <translation>%1 to be checked</translation>
    </message>
    <message>
        <source>%1由%2决定</source>
        <translation>%1 by %2</translation>
    </message>
    <message>
        <source>另有%1起在办（Ctrl+J）</source>
        <translation>%1 more open (Ctrl+J)</translation>
    </message>
    <message>
        <source>当前 %1响应</source>
        <translation>In force: %1</translation>
    </message>
    <message>
        <source>当前 未启动响应</source>
        <translation>In force: no response</translation>
    </message>
    <message>
        <source>拟启动</source>
        <translation>To start</translation>
    </message>
    <message>
        <source>拟提升</source>
        <translation>To raise to</translation>
    </message>
    <message>
        <source>灾害发生 %1</source>
        <translation>Happened %1</translation>
    </message>
    <message>
        <source>灾害发生时间未定</source>
        <translation>Time of the disaster not known</translation>
    </message>
    <message>
        <source>距发生 %1%2小时%3分</source>
        <translation>%1 %2 h %3 min since it happened</translation>
    </message>
    <message>
        <source>（标题未到）</source>
        <translation>(title not known)</translation>
    </message>
</context>
<context>
    <name>ui/view_models/home.py</name>
    <message>
        <source> · %1发生</source>
        <translation> · happened %1</translation>
    </message>
    <message>
        <source>%1%2 · 已报 %3/%4</source>
        <translation>%1%2 · reported %3/%4</translation>
    </message>
    <message>
        <source>%1两个数对不上</source>
        <translation>%1: two figures do not agree</translation>
    </message>
    <message>
        <source>%1个部门的措施尚未研判、通知或确认</source>
        <translation>Measures of %1 department(s) not assessed, not passed on or not confirmed</translation>
    </message>
    <message>
        <source>%1响应中</source>
        <translation>%1 response in force</translation>
    </message>
    <message>
        <source>%1数据待核</source>
        <translation>%1: figure to be checked</translation>
    </message>
    <message>
        <source>%1条记录与另一席位的不能同时成立</source>
        <translation>%1 entr(y|ies) cannot hold beside another seat's</translation>
    </message>
    <message>
        <source>%1的数字是否单独计</source>
        <translation>Are the figures of %1 counted by themselves?</translation>
    </message>
    <message>
        <source>先看：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>First: %1</translation>
    </message>
    <message>
        <source>后报低于前报而无理由，现按前报比对</source>
        <translation>Later figure below the earlier one, with no reason; the earlier one is used for the comparison</translation>
    </message>
    <message>
        <source>尚无灾情数据</source>
        <translation>No figures yet</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>干旱条件也一并对照；知道后在此补充，并写明来源</source>
        <translation>The drought criteria are compared as well; add it here once known, with its source</translation>
    </message>
    <message>
        <source>录入或粘贴来报</source>
        <translation>Enter or paste a message</translation>
    </message>
    <message>
        <source>待%1决定</source>
        <translation>Awaiting the decision of %1</translation>
    </message>
    <message>
        <source>未启动响应</source>
        <translation>No response started</translation>
    </message>
    <message>
        <source>没有生效，两条都原样保留；在此逐项核对、办理</source>
        <translation>Without effect, both are kept as they are; check and settle them here one by one</translation>
    </message>
    <message>
        <source>确认适用的预案</source>
        <translation>Confirm which plan applies</translation>
    </message>
</context>
<context>
    <name>ui/view_models/hot_wash.py</name>
    <message>
        <source>%1　截至 %2（%3）　%4</source>
        <translation>%1  as of %2 (%3)  %4</translation>
    </message>
    <message>
        <source>%1分钟后作出决定</source>
        <translation>decision after %1 minutes</translation>
    </message>
    <message>
        <source>%1，%2分钟后</source>
        <translation>%1, %2 minutes later</translation>
    </message>
    <message>
        <source>%1：%2具备条件，%3</source>
        <translation>%1: grounds at %2, %3</translation>
    </message>
    <message>
        <source>%1：%2条</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>不符：%1</source>
        <translation>Not as asked: %1</translation>
    </message>
    <message>
        <source>与预案要求相符</source>
        <translation>as the plan asks</translation>
    </message>
    <message>
        <source>仍在进行</source>
        <translation>running</translation>
    </message>
    <message>
        <source>参演队</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>当即</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>当即作出决定</source>
        <translation>decision at once</translation>
    </message>
    <message>
        <source>情景</source>
        <translation>Inject</translation>
    </message>
    <message>
        <source>未作出</source>
        <translation>not taken</translation>
    </message>
    <message>
        <source>没有作出相应决定</source>
        <translation>no such decision was taken</translation>
    </message>
    <message>
        <source>没有应作的决定</source>
        <translation>No decision was required</translation>
    </message>
    <message>
        <source>用时%1分钟</source>
        <translation>in %1 minutes</translation>
    </message>
</context>
<context>
    <name>ui/view_models/incoming.py</name>
    <message>
        <source>不处理</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>已处理</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>来报文件 %1</source>
        <translation>Message file %1</translation>
    </message>
    <message>
        <source>没有待处理的来报文件。新文件到达后列在这里，程序不会自行导入。</source>
        <translation>No message files are waiting. New files are listed here as they arrive; the program never imports them by itself.</translation>
    </message>
    <message>
        <source>没有设置来报文件夹。在设置（Ctrl+9）中指定后，新来的文件列在这里，由你打开核对；程序不会自行导入。</source>
        <translation>No message folder is set. Choose one in the settings (Ctrl+9) and new files are listed here for you to open and check; the program never imports them by itself.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/journal.py</name>
    <message>
        <source>%1 第%2条 校验值 %3…</source>
        <translation>%1 no. %2 check value %3…</translation>
    </message>
</context>
<context>
    <name>ui/view_models/measures.py</name>
    <message>
        <source>%1措施（%2）· %3</source>
        <translation>Measures of %1 (%2) · %3</translation>
    </message>
    <message>
        <source>响应措施 · %1</source>
        <translation>Response measures · %1</translation>
    </message>
    <message>
        <source>完成 %1/%2</source>
        <translation>Done %1/%2</translation>
    </message>
    <message>
        <source>待研判</source>
        <translation>To assess</translation>
    </message>
    <message>
        <source>待研判 %1</source>
        <translation>To assess %1</translation>
    </message>
    <message>
        <source>待确认 %1</source>
        <translation>To confirm %1</translation>
    </message>
    <message>
        <source>按条款</source>
        <translation>by clause</translation>
    </message>
    <message>
        <source>按部门</source>
        <translation>by department</translation>
    </message>
    <message>
        <source>未通知 %1</source>
        <translation>Not passed on %1</translation>
    </message>
    <message>
        <source>视情采取，逐条研判</source>
        <translation>Assess each, as needed</translation>
    </message>
    <message>
        <source>视情采取；响应启动后逐条研判</source>
        <translation>Taken as the situation requires; assessed one by one once a response is started</translation>
    </message>
    <message>
        <source>达到启动条件后列出</source>
        <translation>Once the start criteria are met</translation>
    </message>
    <message>
        <source>采取 · %1</source>
        <translation>Taken · %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/odd_figures.py</name>
    <message>
        <source>%1%2 %3 %4，多于%5 %6 %7。两个数都已记录，请问清哪一个要改。</source>
        <translation>%1: %2 %3 %4 is more than %5 %6 %7. Both are recorded; please ask which one has to be changed.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/pack_editing.py</name>
    <message>
        <source>不写即发出时间</source>
        <translation>Empty: when it is sent</translation>
    </message>
    <message>
        <source>不透露情节，如“清晨滑坡”</source>
        <translation>Without giving the story away, e.g. “清晨滑坡”</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>any</translation>
    </message>
    <message>
        <source>从高到低，用顿号隔开</source>
        <translation>From best to worst, separated with 、</translation>
    </message>
    <message>
        <source>低于前报时写</source>
        <translation>Required if below the previous report</translation>
    </message>
    <message>
        <source>先改正上面的问题，答案才能算出。</source>
        <translation>First correct the problems above; then the answer can be computed.</translation>
    </message>
    <message>
        <source>县名之间用顿号</source>
        <translation>Separate counties with 、</translation>
    </message>
    <message>
        <source>参演人员看到的原文，照县里来报的写法</source>
        <translation>Words the players see, as a county would write them</translation>
    </message>
    <message>
        <source>参演人员看到的灾害名称</source>
        <translation>Name of the disaster as players see it</translation>
    </message>
    <message>
        <source>参演须知</source>
        <translation>Notes for the players</translation>
    </message>
    <message>
        <source>发给谁</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>只给导调人员</source>
        <translation>for the controller only</translation>
    </message>
    <message>
        <source>可不写</source>
        <translation>may stay empty</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>响应为时发</source>
        <translation>Sent when the response is</translation>
    </message>
    <message>
        <source>如“市级值班室”</source>
        <translation>e.g. “市级值班室”</translation>
    </message>
    <message>
        <source>如“阳城县应急管理局”</source>
        <translation>e.g. “阳城县应急管理局”</translation>
    </message>
    <message>
        <source>小写字母、数字、连字符，如 spring-flood</source>
        <translation>lower case letters, digits, hyphens, e.g. spring-flood</translation>
    </message>
    <message>
        <source>截至时间</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>所属目标</source>
        <translation>Of which objective</translation>
    </message>
    <message>
        <source>报告时限</source>
        <translation>Reporting limits</translation>
    </message>
    <message>
        <source>数字和情节从哪里来，如“均为虚构”</source>
        <translation>Where the numbers and the story come from, e.g. “均为虚构”</translation>
    </message>
    <message>
        <source>数据达到时发</source>
        <translation>Sent when the figures meet</translation>
    </message>
    <message>
        <source>文中报未受灾的单位，用顿号隔开</source>
        <translation>Units reported as unaffected in the text, separated with 、</translation>
    </message>
    <message>
        <source>未受灾单位</source>
        <translation>Units unaffected</translation>
    </message>
    <message>
        <source>来文来电</source>
        <translation>From and to</translation>
    </message>
    <message>
        <source>来源说明</source>
        <translation>Note on the source</translation>
    </message>
    <message>
        <source>每行一个：电话%130%2依据；预案没有写明的才设</source>
        <translation>One a line: telephone%130%2basis; only where the plan gives none</translation>
    </message>
    <message>
        <source>每行一个：目标%1评估项（%2）</source>
        <translation>One a line: objective%1item (%2)</translation>
    </message>
    <message>
        <source>每行一条；只给导调人员</source>
        <translation>One a line; for controllers only</translation>
    </message>
    <message>
        <source>每行一条；开始前发给参演人员，不透露情节</source>
        <translation>One a line; given to players before the start, giving nothing of the story away</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>涉及的县</source>
        <translation>Counties concerned</translation>
    </message>
    <message>
        <source>演练开始</source>
        <translation>Exercise started</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Objective</translation>
    </message>
    <message>
        <source>符合%1</source>
        <translation>meets %1</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>至少%1</source>
        <translation>≥%1</translation>
    </message>
    <message>
        <source>还有%1处没有读出或有疑问，参演人员也会遇到；请核对这一段文字。</source>
        <translation>%1 place(s) were not read or are in doubt; players will meet them too, please check this text.</translation>
    </message>
    <message>
        <source>这一段文字没有读出数据。</source>
        <translation>No figures were read from this text.</translation>
    </message>
    <message>
        <source>都适用</source>
        <translation>all</translation>
    </message>
    <message>
        <source>（不写）</source>
        <translation>(not stated)</translation>
    </message>
    <message>
        <source>（未写内容）</source>
        <translation>(no content)</translation>
    </message>
    <message>
        <source>（未写单位）</source>
        <translation>(no unit)</translation>
    </message>
    <message>
        <source>（未写名称）</source>
        <translation>(no name)</translation>
    </message>
</context>
<context>
    <name>ui/view_models/palette.py</name>
    <message>
        <source>%1的措施</source>
        <translation>Measures of %1</translation>
    </message>
    <message>
        <source>交班、接班时出，双方签字</source>
        <translation>For handover and takeover, signed by both</translation>
    </message>
    <message>
        <source>出%1</source>
        <translation>Make: %1</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>录入%1灾情</source>
        <translation>Enter figures: %1</translation>
    </message>
    <message>
        <source>未归档</source>
        <translation>Not archived</translation>
    </message>
    <message>
        <source>演练页</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <source>生成 PDF 和可编辑文稿</source>
        <translation>Makes a PDF and an editable document</translation>
    </message>
</context>
<context>
    <name>ui/view_models/paper_forms.py</name>
    <message>
        <source>上行文在版头写签发人姓名</source>
        <translation>Upward papers name the issuer in the header</translation>
    </message>
    <message>
        <source>主送</source>
        <translation>To</translation>
    </message>
    <message>
        <source>写明为什么更正、撤销或废止</source>
        <translation>Why it is corrected, revoked or repealed</translation>
    </message>
    <message>
        <source>几个主送之间用逗号隔开</source>
        <translation>Separate several with commas</translation>
    </message>
    <message>
        <source>几个单位之间用逗号隔开</source>
        <translation>Separate several units with commas</translation>
    </message>
    <message>
        <source>加急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>发文字号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>哪一份</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>填写后出：%1</source>
        <translation>Fill in and make: %1</translation>
    </message>
    <message>
        <source>如 此件公开发布；不写括号</source>
        <translation>e.g. 此件公开发布; without brackets</translation>
    </message>
    <message>
        <source>废止（自废止之日起失效）</source>
        <translation>Repeal 废止 (no longer in force from the day of repeal)</translation>
    </message>
    <message>
        <source>成文日期</source>
        <translation>Document date</translation>
    </message>
    <message>
        <source>抄送</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>撤销还是废止</source>
        <translation>Revoke or repeal</translation>
    </message>
    <message>
        <source>撤销（自始无效）</source>
        <translation>Revoke 撤销 (void from the beginning)</translation>
    </message>
    <message>
        <source>照原来</source>
        <translation>As before</translation>
    </message>
    <message>
        <source>照原来（%1）</source>
        <translation>As before (%1)</translation>
    </message>
    <message>
        <source>特急</source>
        <translation>Most urgent</translation>
    </message>
    <message>
        <source>现为 %1</source>
        <translation>now %1</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>由公文系统编定后录入，本机不编号</source>
        <translation>Assigned by the document system; this computer gives no numbers</translation>
    </message>
    <message>
        <source>空着的照文书原来的内容。改动只进入这一次生成的文件；登记发出时，文号、日期、收件单位另行入记录。</source>
        <translation>What is left empty stays as it is in the paper. Changes go only into the file made this time; when it is recorded as sent, its number, date and recipients are recorded separately.</translation>
    </message>
    <message>
        <source>签发之日，如 7-12、今天</source>
        <translation>Day of issue, e.g. 7-12, today</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ui/view_models/paper_list.py</name>
    <message>
        <source>%1，还没有出</source>
        <translation>%1, not made yet</translation>
    </message>
    <message>
        <source>人员已登记</source>
        <translation>Persons are recorded</translation>
    </message>
    <message>
        <source>决定已记录</source>
        <translation>The decision is recorded</translation>
    </message>
    <message>
        <source>可以出</source>
        <translation>Can be made</translation>
    </message>
    <message>
        <source>可以重新出；%1出过</source>
        <translation>Can be made again; made %1</translation>
    </message>
    <message>
        <source>响应决定已记录</source>
        <translation>The decision on the response is recorded</translation>
    </message>
    <message>
        <source>工作组已派出</source>
        <translation>A team was sent</translation>
    </message>
    <message>
        <source>措施已决定采取</source>
        <translation>Measures have been decided</translation>
    </message>
    <message>
        <source>有文书作废，撤销通知</source>
        <translation>A paper was withdrawn; revoke the notice</translation>
    </message>
    <message>
        <source>灾情已登记</source>
        <translation>The incident is recorded</translation>
    </message>
    <message>
        <source>灾情有新的报告</source>
        <translation>There is a new report on the situation</translation>
    </message>
    <message>
        <source>物资调拨已登记</source>
        <translation>A dispatch of supplies is recorded</translation>
    </message>
    <message>
        <source>认定已记录</source>
        <translation>The finding is recorded</translation>
    </message>
    <message>
        <source>资金已登记</source>
        <translation>Funds are recorded</translation>
    </message>
    <message>
        <source>零报告已明确执行</source>
        <translation>Nil reporting is kept</translation>
    </message>
    <message>
        <source>预警已登记</source>
        <translation>A warning is recorded</translation>
    </message>
</context>
<context>
    <name>ui/view_models/paper_shelf.py</name>
    <message>
        <source>%1作废：%2</source>
        <translation>%1 withdrawn: %2</translation>
    </message>
    <message>
        <source>%1发出，%2，收件：%3。</source>
        <translation>%1 sent, %2, to: %3.</translation>
    </message>
    <message>
        <source>%1发出，收件：%2。</source>
        <translation>%1 sent, to: %2.</translation>
    </message>
    <message>
        <source>%1发文%2。</source>
        <translation>%1 sent, %2.</translation>
    </message>
    <message>
        <source>%1后改稿</source>
        <translation>changed after %1</translation>
    </message>
    <message>
        <source>%1生成第%2稿 %3，校验值 %4…（不替代签字盖章）。</source>
        <translation>%1: draft %2 made %3, check value %4… (does not replace signature and seal).</translation>
    </message>
    <message>
        <source>%1的是前一稿，之后又改过：只补文号、日期的可以发出；内容有改动的，退回签发人。</source>
        <translation>The draft at step “%1” was changed since: if only number and date were added it can be sent; if its content was changed, return it to the issuer.</translation>
    </message>
    <message>
        <source>%1第%2期</source>
        <translation>%1 no. %2</translation>
    </message>
    <message>
        <source>前稿</source>
        <translation>Earlier draft</translation>
    </message>
    <message>
        <source>尚未回执：%1。</source>
        <translation>Receipt not yet confirmed: %1.</translation>
    </message>
    <message>
        <source>已%1</source>
        <translation>%1 done</translation>
    </message>
    <message>
        <source>已出</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>已发</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>已发，%1/%2 已接收</source>
        <translation>Sent, %1/%2 received</translation>
    </message>
    <message>
        <source>已接收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>本机文件夹里没有这份文件；校验值 %1…（不替代签字盖章）。</source>
        <translation>This file is not in this computer's folder; check value %1… (does not replace signature and seal).</translation>
    </message>
    <message>
        <source>第%1稿</source>
        <translation>no. %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/paste.py</name>
    <message>
        <source>%1不是报送单位，其数字未列入（应已含在所属县的数里），请核对。</source>
        <translation>%1 is not a reporting unit, so its figures were left out (they should be included in its county's); please check.</translation>
    </message>
    <message>
        <source>%1属于哪个县（市、区）？选定之前，它的数一个也不计入。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Which county (city, district) does %1 belong to? Until it is chosen, none of its figures is counted.</translation>
    </message>
    <message>
        <source>来报只有%1，没有%2的合计：按“至少”记为%3的数吗？</source>
        <translatorcomment>keep %1 %2 %3</translatorcomment>
        <translation>The message has only %1 and no total for %2: record it as “at least” for %3?</translation>
    </message>
    <message>
        <source>来报的截至时间没有写全，按收到来报的时间补为%1，请核对。</source>
        <translation>The message does not give its as-of time in full; it was completed to %1 from the time the message came in, please check.</translation>
    </message>
    <message>
        <source>没有读入：%1%2。是灾情数的请手工录入。</source>
        <translation>Not read: %1%2. If it is a figure, enter it by hand.</translation>
    </message>
    <message>
        <source>等 %1 处</source>
        <translation> and more, %1 places</translation>
    </message>
    <message>
        <source>该地</source>
        <translation>this place</translation>
    </message>
</context>
<context>
    <name>ui/view_models/paste_places.py</name>
    <message>
        <source>%1的数已含在%2的合计里，没有另加。</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>The figures of %1 are included in the total of %2 and were not added.</translation>
    </message>
    <message>
        <source>不是本市</source>
        <translation>Not in this city</translation>
    </message>
    <message>
        <source>不采用</source>
        <translation>Do not use</translation>
    </message>
</context>
<context>
    <name>ui/view_models/pasted_text.py</name>
    <message>
        <source>来报共 %1 字，只取前 %2 字；其余没有读、也不会存，请分几次粘贴。</source>
        <translation>The message has %1 characters and only the first %2 were taken; the rest is neither read nor stored. Paste it in parts.</translation>
    </message>
    <message>
        <source>来报含 %1 个看不见的控制字符，已显示为 �，请核对数字。</source>
        <translation>The message holds %1 invisible control character(s), shown as �; check the numbers.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/phones.py</name>
    <message>
        <source>传真</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>值班</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>值班电话</source>
        <translation>Duty telephone</translation>
    </message>
    <message>
        <source>安委</source>
        <translation>safety</translation>
    </message>
    <message>
        <source>应急</source>
        <translation>emergency</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
</context>
<context>
    <name>ui/view_models/plan_matrix.py</name>
    <message>
        <source>%1　另一读法：%2</source>
        <translation>%1  Other reading: %2</translation>
    </message>
    <message>
        <source>牵头 %1</source>
        <translation>leads %1</translation>
    </message>
    <message>
        <source>配合 %1</source>
        <translation>with %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/plan_proof.py</name>
    <message>
        <source>%1 条规则，引文、数字、单位、机构均与原文一致。</source>
        <translation>%1 rules; quotes, numbers, units and bodies all agree with the plan's words.</translation>
    </message>
    <message>
        <source>%1 条规则，核验未通过：有 %2 处与原文不一致，见各行和下方。</source>
        <translation>%1 rules, verification failed: %2 places differ from the plan's words, see the rows and below.</translation>
    </message>
    <message>
        <source>%1 条规则；按“核验”逐条与原文核对。</source>
        <translation>%1 rules; press “Verify” to check each against the plan's words.</translation>
    </message>
    <message>
        <source>%1措施：%2</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 measure: %2</translation>
    </message>
    <message>
        <source>%1：%2认为需要</source>
        <translation>%1: considered necessary by %2</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>内容：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>content: %1</translation>
    </message>
    <message>
        <source>参照</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>对象：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>to: %1</translation>
    </message>
    <message>
        <source>或%1</source>
        <translation>or %1</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>未核验</source>
        <translation>Not verified</translation>
    </message>
    <message>
        <source>条件调整</source>
        <translation>Criteria adjusted</translation>
    </message>
    <message>
        <source>终止</source>
        <translation>Terminate</translation>
    </message>
    <message>
        <source>职责：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Duty: %1</translation>
    </message>
    <message>
        <source>联动：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Linkage: %1</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Fault</translation>
    </message>
</context>
<context>
    <name>ui/view_models/plan_text.py</name>
    <message>
        <source>%1：由%2认为需要</source>
        <translation>%1: considered necessary by %2</translation>
    </message>
    <message>
        <source>呈报</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>提出建议</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>未写明单位</source>
        <translation>no unit stated</translation>
    </message>
    <message>
        <source>直接决定</source>
        <translation>Direct decision</translation>
    </message>
    <message>
        <source>组织协调：%1</source>
        <translation>Coordination: %1</translation>
    </message>
    <message>
        <source>认定</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>（解读%1）</source>
        <translation> (reading %1)</translation>
    </message>
    <message>
        <source>，配合%1</source>
        <translation>, with %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/players_view.py</name>
    <message>
        <source>演练已经结束。请停止操作，等候评估。</source>
        <translation>The exercise has ended. Stop working and wait for the evaluation.</translation>
    </message>
    <message>
        <source>演练提前终止：发生真实灾情。请立即停止演练操作，听从值班负责人安排。</source>
        <translation>The exercise is ended early: a real disaster. Stop all exercise work at once and follow the head of duty.</translation>
    </message>
    <message>
        <source>演练时钟停</source>
        <translation>Exercise clock stopped</translation>
    </message>
    <message>
        <source>演练时钟已停</source>
        <translation>The exercise clock is stopped</translation>
    </message>
    <message>
        <source>演练暂停：发生真实灾情。请停止演练操作，听从值班负责人安排。</source>
        <translation>The exercise is suspended: a real disaster. Stop all exercise work and follow the head of duty.</translation>
    </message>
    <message>
        <source>演练还没有来报。请按平时值班做好准备：来报会在这里出现，并有提示音。</source>
        <translation>There is no exercise message yet. Get ready as on any duty: messages appear here, with a sound.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/procedure.py</name>
    <message>
        <source>%1 已报出</source>
        <translation>Sent at %1</translation>
    </message>
    <message>
        <source>%1 已报告</source>
        <translation>Reported at %1</translation>
    </message>
    <message>
        <source>%1 已认定</source>
        <translation>Finding at %1</translation>
    </message>
    <message>
        <source>%1启动程序（%2）</source>
        <translation>Start procedure of %1 (%2)</translation>
    </message>
    <message>
        <source>%1响应进行中（%2）</source>
        <translation>%1 response in force (%2)</translation>
    </message>
    <message>
        <source>%1，待补签</source>
        <translation>%1, to be signed afterwards</translation>
    </message>
    <message>
        <source>%1，附件%2份</source>
        <translation>%1, %2 attached</translation>
    </message>
    <message>
        <source>会商认定</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>决定后报告</source>
        <translation>Report after the decision</translation>
    </message>
    <message>
        <source>同意 / 暂不 / 另行指示</source>
        <translation>Agreed / not for now / another instruction</translation>
    </message>
    <message>
        <source>启动后（%1）：%2</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>On start (%1): %2</translation>
    </message>
    <message>
        <source>启动程序（%1）· 由%2提升为%3是一次新的决定</source>
        <translation>Start procedure (%1) · raising from %2 to %3 is a new decision</translation>
    </message>
    <message>
        <source>呈批件和研判意见</source>
        <translation>Submission for approval, opinion of the consultation</translation>
    </message>
    <message>
        <source>响应期间</source>
        <translation>During the response</translation>
    </message>
    <message>
        <source>已如实记录，待核：%1</source>
        <translation>Recorded as given, to be checked: %1</translation>
    </message>
    <message>
        <source>必要时，%1可直接决定启动（%2）</source>
        <translation>Where necessary %1 may decide the start directly (%2)</translation>
    </message>
    <message>
        <source>按程序呈报</source>
        <translation>Submitted by the procedure</translation>
    </message>
    <message>
        <source>未达到启动条件时，不需启动程序；值班信息仍须上报，另有情形由有权单位认定。</source>
        <translation>If the start criteria are not met, no start procedure is needed; duty reports must still be sent up, and other circumstances are established by the competent body.</translation>
    </message>
    <message>
        <source>组织协调</source>
        <translation>Coordination</translation>
    </message>
    <message>
        <source>认定是否达到启动条件</source>
        <translation>Establishes whether the start criteria are met</translation>
    </message>
</context>
<context>
    <name>ui/view_models/scan_form.py</name>
    <message>
        <source>%1 决定：%2（%3）</source>
        <translation>%1 decision: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 决定：%2，%3（%4）</source>
        <translation>%1 decision: %2, %3 (%4)</translation>
    </message>
    <message>
        <source>%1 认定：%2（%3）</source>
        <translation>%1 finding: %2 (%3)</translation>
    </message>
    <message>
        <source>%1，校验值 %2，不替代签字盖章</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1, check value %2 (does not replace signature and seal)</translation>
    </message>
    <message>
        <source>Enter 选 PDF、图片</source>
        <translation>Press Enter</translation>
    </message>
    <message>
        <source>件上没有签字的留空</source>
        <translation>leave empty if it bears no signature</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>本机非涉密：涉密文件、部队番号和兵力、死亡失踪人员名单和身份证号不得附入。件上有签字的写明签字人，附上后该决定不再待补签。</source>
        <translation>Not a classified computer: attach no classified files, no military unit designations or troop strengths, no lists of the dead and missing, no identity numbers. If it bears a signature, enter who signed; the decision is then no longer to be signed afterwards.</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>签字人姓名</source>
        <translation>Signed by: name</translation>
    </message>
    <message>
        <source>签字人职务</source>
        <translation>Signed by: post</translation>
    </message>
    <message>
        <source>签批件须写签字人职务；件上没有签字的，种类另选。</source>
        <translation>A signed sheet needs the post of whoever signed; if it bears no signature, choose another kind.</translation>
    </message>
    <message>
        <source>还没有认定或决定，附件要附在一项认定或决定上；请先登记（F5、F7）。</source>
        <translation>There is no finding or decision yet for a file to be attached to; record one first (F5, F7).</translation>
    </message>
    <message>
        <source>附上</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>附签批件</source>
        <translation>Attach a signed sheet</translation>
    </message>
</context>
<context>
    <name>ui/view_models/settled.py</name>
    <message>
        <source>%1%2分钟内（依据：%3；%4）</source>
        <translation>%1%2 minutes (basis: %3; %4)</translation>
    </message>
    <message>
        <source>%1人（%2，%3），%4登记</source>
        <translation>%1 people (%2, %3), recorded %4</translation>
    </message>
    <message>
        <source>%1确认</source>
        <translation>confirmed by %1</translation>
    </message>
    <message>
        <source>24小时零报告</source>
        <translation>24-hour nil reporting</translation>
    </message>
    <message>
        <source>上一起灾情为%1。</source>
        <translation>Previous incident: %1.</translation>
    </message>
    <message>
        <source>上一起灾情为%1人（%2，%3）。</source>
        <translation>Previous incident: %1 people (%2, %3).</translation>
    </message>
    <message>
        <source>不执行（%1）</source>
        <translation>Not kept (%1)</translation>
    </message>
    <message>
        <source>先新建灾情，再登记；登记的内容随灾情保存，写明依据。</source>
        <translation>Open an incident first, then record it; it is kept with the incident, with its basis stated.</translation>
    </message>
    <message>
        <source>尚未登记；干旱条件暂只按人数对照，占比不可计算。</source>
        <translation>Not recorded; drought is for now compared by numbers of people only, the share cannot be computed.</translation>
    </message>
    <message>
        <source>尚未设定；预案写“规定时限”而没有写多久，到时限不提醒。</source>
        <translation>Not set; the plan says “within the prescribed time” but not how long, so there is no reminder.</translation>
    </message>
    <message>
        <source>待单位确认</source>
        <translation>to be confirmed by the office</translation>
    </message>
    <message>
        <source>执行，截至钟点尚未设定%1</source>
        <translation>Kept; closing hour not set%1</translation>
    </message>
    <message>
        <source>执行，每日截至%1%2</source>
        <translation>Kept; closing at %1 every day%2</translation>
    </message>
    <message>
        <source>是否执行、每日截至钟点尚未明确。</source>
        <translation>Whether it is kept, and its daily closing hour, have not been decided.</translation>
    </message>
    <message>
        <source>本市农业人口</source>
        <translation>Farming population of the city</translation>
    </message>
    <message>
        <source>，依据：%1</source>
        <translation>, basis: %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/shapes.py</name>
    <message>
        <source>尚无数据</source>
        <translation>No figures</translation>
    </message>
    <message>
        <source>本机非涉密，严禁录入国家秘密、部队番号和兵力。</source>
        <translation>Not a classified computer: no state secrets, military units or troop strengths.</translation>
    </message>
    <message>
        <source>还没有灾情。请先按 Ctrl+N 新建，或按 Ctrl+B 粘贴来报。</source>
        <translation>No incident yet. Press Ctrl+N for a new one, or Ctrl+B to paste a message.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/sheet_import.py</name>
    <message>
        <source>%1 个问题待答</source>
        <translation>%1 question(s)</translation>
    </message>
    <message>
        <source>%1 处有误（%2）</source>
        <translation>%1 fault(s) (%2)</translation>
    </message>
    <message>
        <source>%1合计写 %2，各行相加为 %3</source>
        <translation>%1: the total says %2, the rows add up to %3</translation>
    </message>
    <message>
        <source>%1，整个文件都不导入。请在左侧逐条处理，改表后重新打开。</source>
        <translation>%1: nothing of the file is imported. Deal with each on the left, correct the sheet and open it again.</translation>
    </message>
    <message>
        <source>Y 是；不是的，请改表后再导入</source>
        <translation>Y yes; if not, correct the sheet and import it again</translation>
    </message>
    <message>
        <source>Y 读入，N 不读</source>
        <translation>Y read it, N leave it out</translation>
    </message>
    <message>
        <source>“%1”没有读入</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” was not read</translation>
    </message>
    <message>
        <source>不符</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>不读</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>已认</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>待答</source>
        <translation>To answer</translation>
    </message>
    <message>
        <source>有误</source>
        <translation>Fault</translation>
    </message>
    <message>
        <source>来报表格：%1</source>
        <translation>Message sheet: %1</translation>
    </message>
    <message>
        <source>表格“%1”%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>Sheet “%1”%2</translation>
    </message>
    <message>
        <source>请在上方选填报单位</source>
        <translation>Choose the reporting unit above</translation>
    </message>
    <message>
        <source>请核对；合计行不记录</source>
        <translation>Please check; the total row is not recorded</translation>
    </message>
    <message>
        <source>（已确认）</source>
        <translation> (confirmed)</translation>
    </message>
    <message>
        <source>，按 %1 倍折算</source>
        <translation>, times %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/sift_doubts.py</name>
    <message>
        <source>%1，多于%2 %3 %4，请问清哪一个要改。</source>
        <translation>%1, above %2 %3 %4; please ask which one has to be changed.</translation>
    </message>
    <message>
        <source>%1，这样不能记录。按 F2 改其中一个数，或按 Delete 不用其中一个。</source>
        <translation>%1; it cannot be recorded like this. F2 changes one of the numbers, Delete drops one.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/sift_view.py</name>
    <message>
        <source>%1%2尚未核定取舍</source>
        <translation>%1%2 not decided yet</translation>
    </message>
    <message>
        <source>%1确是如此的，按 Enter 照采用。</source>
        <translation>%1 If it really is so, Enter takes it over as it is.</translation>
    </message>
    <message>
        <source>%1（尚未采用来报各项）</source>
        <translation>%1 (nothing taken yet)</translation>
    </message>
    <message>
        <source>%1（未变）</source>
        <translation>%1 (unchanged)</translation>
    </message>
    <message>
        <source>%1（照旧）</source>
        <translation>%1 (as before)</translation>
    </message>
    <message>
        <source>%1，%2，来报%3，%4，%5，%6</source>
        <translation>%1, %2, message %3, %4, %5, %6</translation>
    </message>
    <message>
        <source>　原文“%1”</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>  Message: “%1”</translation>
    </message>
    <message>
        <source>不计入</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>不记录</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>以报数 %1 为准</source>
        <translation>Use the reported number %1</translation>
    </message>
    <message>
        <source>以相加数 %1 为准</source>
        <translation>Use the sum %1</translation>
    </message>
    <message>
        <source>低于已知数：是核减吗？采用时须写理由；不写理由，原数继续有效。</source>
        <translation>Below the known figure: is it a downward correction? Taking it over needs a reason; without one the earlier figure stands.</translation>
    </message>
    <message>
        <source>前报未受灾，截至 %1</source>
        <translation>Previous report: unaffected, as of %1</translation>
    </message>
    <message>
        <source>前数截至 %1，%2</source>
        <translation>Earlier figure as of %1, %2</translation>
    </message>
    <message>
        <source>前数未报，不能相加</source>
        <translation>No earlier figure, cannot be added</translation>
    </message>
    <message>
        <source>单位？</source>
        <translation>Unit?</translation>
    </message>
    <message>
        <source>只是部分乡镇的数，低于已知合计：不替换</source>
        <translation>Some towns only, below the known total: not replaced</translation>
    </message>
    <message>
        <source>只说转移：是否属紧急转移安置？</source>
        <translation>Only “moved”: evacuated, sheltered?</translation>
    </message>
    <message>
        <source>各项按未受灾记</source>
        <translation>All figures recorded as unaffected</translation>
    </message>
    <message>
        <source>否，按转移（避险）采用</source>
        <translation>No: moved as a precaution</translation>
    </message>
    <message>
        <source>填数</source>
        <translation>Enter a number</translation>
    </message>
    <message>
        <source>填累计数</source>
        <translation>Enter the total so far</translation>
    </message>
    <message>
        <source>尚未采用任何一项。采用后，此处显示数据对照前后的变化。</source>
        <translation>Nothing taken over yet. Once something is, this shows the comparison before and after.</translation>
    </message>
    <message>
        <source>属于哪个县（市、区）？</source>
        <translation>Which county (city, district)?</translation>
    </message>
    <message>
        <source>已有 %1 的数：照录，不替换</source>
        <translation>%1 has a figure already: kept as it is, not replaced</translation>
    </message>
    <message>
        <source>总数与各地相加不符</source>
        <translation>The total differs from the sum of the places</translation>
    </message>
    <message>
        <source>按新增 %1 计入</source>
        <translation>Counted as an increase of %1</translation>
    </message>
    <message>
        <source>按新增计入（%1）</source>
        <translation>Count as an increase (%1)</translation>
    </message>
    <message>
        <source>按累计数填入</source>
        <translation>Entered as the total so far</translation>
    </message>
    <message>
        <source>新增 </source>
        <translation>increase </translation>
    </message>
    <message>
        <source>新增数，前数未报：按 2 填累计数</source>
        <translation>An increase with no earlier figure: 2 enters the total so far</translation>
    </message>
    <message>
        <source>新增数：1 按新增计入，2 填累计数</source>
        <translation>An increase: 1 counts it as such, 2 enters the total so far</translation>
    </message>
    <message>
        <source>是累计还是新增？</source>
        <translation>Total so far or increase?</translation>
    </message>
    <message>
        <source>是，按紧急转移安置采用</source>
        <translation>Yes: evacuated and sheltered</translation>
    </message>
    <message>
        <source>来报未报此项，原数继续有效</source>
        <translation>Not in the message, the earlier figure stands</translation>
    </message>
    <message>
        <source>来报说的是新增数，不是累计数。怎样记？</source>
        <translation>The message gives an increase, not the total so far. How should it be recorded?</translation>
    </message>
    <message>
        <source>核减：%1</source>
        <translation>Downward correction: %1</translation>
    </message>
    <message>
        <source>核减：低于已知数，须写理由</source>
        <translation>Downward correction: below the known figure, a reason is needed</translation>
    </message>
    <message>
        <source>此前按各单位合计 %1</source>
        <translation>So far the sum of the units, %1</translation>
    </message>
    <message>
        <source>此前未报</source>
        <translation>First figure</translation>
    </message>
    <message>
        <source>沿用上期各项数字</source>
        <translation>Keep the figures of the previous report</translation>
    </message>
    <message>
        <source>照读出的数采用</source>
        <translation>Take over the number as read</translation>
    </message>
    <message>
        <source>都是新增数</source>
        <translation>All are increases</translation>
    </message>
    <message>
        <source>都是累计数</source>
        <translation>All are totals so far</translation>
    </message>
    <message>
        <source>零报告（无变化）</source>
        <translation>Nil report (no change)</translation>
    </message>
</context>
<context>
    <name>ui/view_models/sifting.py</name>
    <message>
        <source>%1已采用“未受灾”或“无变化”，与这个数字不能并存；请先把其中一处改为不用。</source>
        <translation>%1: 未受灾 (unaffected) or 无变化 (no change) is already taken over and cannot stand beside this number; drop one of them first.</translation>
    </message>
    <message>
        <source>%1已采用其他数字，与“%2”不能并存；请先把其中一处改为不用。</source>
        <translation>%1: other numbers are already taken over and cannot stand beside “%2”; drop one of them first.</translation>
    </message>
    <message>
        <source>%1的这一项已采用另一个数；一项只记一个数，请先把其中一处改为不用。</source>
        <translation>%1: another number is already taken over for this figure; a figure has only one number, drop one of them first.</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>低于已知数，请写核减理由；不写则不采用，原数继续有效。</source>
        <translation>Below the known figure: give the reason for the downward correction; without it this is not taken over and the earlier figure stands.</translation>
    </message>
    <message>
        <source>前数未报，不能相加；请填累计数。</source>
        <translation>No earlier figure, cannot be added; enter the total so far.</translation>
    </message>
    <message>
        <source>已按新增数读。</source>
        <translation>Read as an increase.</translation>
    </message>
    <message>
        <source>已按累计数读，可逐项采用。</source>
        <translation>Read as the total so far; take the items over one by one.</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>请先选来报单位：来报没有写明是哪个单位的数。</source>
        <translation>Choose the reporting unit first: the message does not say whose figures they are.</translation>
    </message>
    <message>
        <source>请填累计数。</source>
        <translation>Enter the total so far.</translation>
    </message>
    <message>
        <source>这一项没有要答的问题：采用按 Enter，改数按 F2，不用按 Delete。</source>
        <translation>There is no question to answer here: Enter takes over, F2 changes, Delete drops.</translation>
    </message>
    <message>
        <source>这只是部分乡镇的数，低于已知的合计，不能替换合计；按 Delete 不用，有新的合计时按 F2 填。</source>
        <translation>These are the numbers of some towns only, below the known total, and cannot replace it; Delete drops them, F2 enters a new total if there is one.</translation>
    </message>
    <message>
        <source>这是新增数：按新增计入按 1，另填累计数按 2。</source>
        <translation>This is an increase: 1 counts it as such, 2 enters the total so far.</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>采用 %1 项%2。</source>
        <translation>%1 item(s) taken over%2.</translation>
    </message>
    <message>
        <source>，还有 %1 项要逐项核</source>
        <translation>, %1 more to check one by one</translation>
    </message>
</context>
<context>
    <name>ui/view_models/timeline.py</name>
    <message>
        <source>%1响应自%2</source>
        <translation>%1 response since %2</translation>
    </message>
    <message>
        <source>%1响应自%2至%3</source>
        <translation>%1 response from %2 to %3</translation>
    </message>
    <message>
        <source>报告、通报</source>
        <translation>Reports, informing</translation>
    </message>
    <message>
        <source>来报</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>认定、决定</source>
        <translation>Findings, decisions</translation>
    </message>
    <message>
        <source>还没有可列在时间线上的事项</source>
        <translation>Nothing to show on the timeline yet</translation>
    </message>
</context>
<context>
    <name>ui/view_models/undo.py</name>
    <message>
        <source>交班已经签字，不能一键撤回；有误的，请在值班日志中另记说明。</source>
        <translation>A handover is signed and cannot be taken back by a key; if it is wrong, note it in the duty log.</translation>
    </message>
    <message>
        <source>人员信息的处理不能撤回。</source>
        <translation>The disposal of personal data cannot be taken back.</translation>
    </message>
    <message>
        <source>决定由有权的人作出，不能一键撤回；级别有误的，按Ctrl+K查找“撤销”。</source>
        <translation>A decision is taken by the authorised person and cannot be taken back by a key; if the level is wrong, find “revoke” with Ctrl+K.</translation>
    </message>
    <message>
        <source>发布审核不能一键撤回；有变化的，另记一次审核。</source>
        <translation>A release clearance cannot be taken back by a key; if things have changed, record another clearance.</translation>
    </message>
    <message>
        <source>已撤回“%1”，理由：%2；原记录保留在值班日志中。</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>“%1” is taken back, reason: %2; the original entry stays in the duty log.</translation>
    </message>
    <message>
        <source>建议已经报出，不能一键撤回；有变化的，按F6另记一次建议。</source>
        <translation>The proposal has been sent and cannot be taken back by a key; if things have changed, press F6 to record another.</translation>
    </message>
    <message>
        <source>归档不能一键撤回；需要补记的，按Ctrl+K查找“启封”。</source>
        <translation>Archiving cannot be taken back by a key; for a late entry, find “reopen” with Ctrl+K.</translation>
    </message>
    <message>
        <source>录入有误</source>
        <translation>Entered by mistake</translation>
    </message>
    <message>
        <source>指定由有权的人作出，不能一键撤回；有变化的，另记一次指定。</source>
        <translation>A designation is made by the authorised person and cannot be taken back by a key; if things have changed, record another.</translation>
    </message>
    <message>
        <source>按Ctrl+K查找“补充”，再登记一次正确的内容。</source>
        <translation>Find “complete” with Ctrl+K and record the correct content again.</translation>
    </message>
    <message>
        <source>授权由授权人作出，不能一键撤回；有变化的，按Ctrl+K查找“授权”另记一次。</source>
        <translation>A delegation is made by the delegating person and cannot be taken back by a key; if things have changed, find “delegation” with Ctrl+K and record another.</translation>
    </message>
    <message>
        <source>接班已经签字，不能一键撤回；有误的，请在值班日志中另记说明。</source>
        <translation>A takeover is signed and cannot be taken back by a key; if it is wrong, note it in the duty log.</translation>
    </message>
    <message>
        <source>措施是否采取已经研判，不能一键撤回；有变化的，在措施页重新选采取或不采取。</source>
        <translation>Whether the measure is taken has been assessed and cannot be taken back by a key; if things have changed, choose again on the “Measures” page.</translation>
    </message>
    <message>
        <source>措施进展有误的，在措施页重新登记这一步，以最后一次登记的为准。</source>
        <translation>If progress of a measure is wrong, record the step again on the “Measures” page; the last entry counts.</translation>
    </message>
    <message>
        <source>文书已经发出，不能一键撤回；请在公文页撤回或更正这份文书。</source>
        <translation>The paper has been sent and cannot be taken back by a key; withdraw or correct it on the “Papers” page.</translation>
    </message>
    <message>
        <source>最近一条是“%1”。%2</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>The latest entry is “%1”. %2</translation>
    </message>
    <message>
        <source>最近一条记于%1，已超过%2分钟，不再一键撤回；确属误记的，在值班日志中选中该条，按 Delete 作废并写明理由。</source>
        <translation>The latest entry was made at %1, more than %2 minutes ago, and is no longer taken back by a key; if it is a mistake, choose it in the duty log and strike it out with Delete, giving the reason.</translation>
    </message>
    <message>
        <source>本席位在这起灾情中没有可以撤回的记录。</source>
        <translation>This seat has no entry in this incident that can be taken back.</translation>
    </message>
    <message>
        <source>查看人员信息的记录不能撤回。</source>
        <translation>The log entry that personal data was viewed cannot be taken back.</translation>
    </message>
    <message>
        <source>灾情已经建立，不能一键撤回；名称、灾种或时间有误的，按Ctrl+K查找“补充”。</source>
        <translation>The incident is open and cannot be taken back by a key; if its name, hazard or time is wrong, find “complete” with Ctrl+K.</translation>
    </message>
    <message>
        <source>签字已经登记，不能一键撤回；签字人有误的，请在值班日志中另记说明。</source>
        <translation>The signature is recorded and cannot be taken back by a key; if the signer is wrong, note it in the duty log.</translation>
    </message>
    <message>
        <source>认定由市安委办作出，不能一键撤回；认定有变的，按F5另记一次认定。</source>
        <translation>The finding is made by 市安委办 and cannot be taken back by a key; if it has changed, press F5 to record another.</translation>
    </message>
    <message>
        <source>请在设置中重新登记基数，以最后一次登记的为准。</source>
        <translation>Record the base figure again in the settings; the last entry counts.</translation>
    </message>
    <message>
        <source>请重新登记该单位的统计口径，以最后一次登记的为准。</source>
        <translation>Record the unit's basis of counting again; the last entry counts.</translation>
    </message>
    <message>
        <source>这一项不能一键撤回；有误的，请重新登记正确的内容，或在值班日志中另记说明。</source>
        <translation>This cannot be taken back by a key; if it is wrong, record the correct content again or note it in the duty log.</translation>
    </message>
</context>
<context>
    <name>ui/view_models/unit_basis.py</name>
    <message>
        <source>%1已含在%2的数字里：照常记录，合计不再加。</source>
        <translation>%1 is already in the figures of %2: record it as usual, the total does not add it.</translation>
    </message>
    <message>
        <source>%1报的数是否已经报在别的单位里？现在合计加上了%2；问清后在设置中登记。</source>
        <translation>Are the figures of %1 already reported in another unit's? The total now adds %2; ask, then record it under Settings.</translation>
    </message>
    <message>
        <source>%1（依据：%2，%3登记）</source>
        <translatorcomment>keep %2</translatorcomment>
        <translation>%1 (basis: %2, recorded %3)</translation>
    </message>
    <message>
        <source>%1：合计加上%2的数字</source>
        <translation>%1: the total adds the figures of %2</translation>
    </message>
    <message>
        <source>单独计</source>
        <translation>Counted by itself</translation>
    </message>
    <message>
        <source>尚未说明，暂按单独计：合计加上%1的数字。如已报在别的单位里，合计就多算了一次。</source>
        <translation>Not stated yet, for now counted by itself: the total adds the figures of %1. If they are already reported in another unit's, the total counts them twice.</translation>
    </message>
    <message>
        <source>已含在%1的数字里：合计不再加%2的数字</source>
        <translation>Already in the figures of %1: the total does not add those of %2</translation>
    </message>
</context>
<context>
    <name>ui/view_models/unit_basis_form.py</name>
    <message>
        <source>%1的数字</source>
        <translation>Figures of %1</translation>
    </message>
    <message>
        <source>%1：合计加上该单位的数字</source>
        <translation>%1: the total adds the figures of this unit</translation>
    </message>
    <message>
        <source>全市合计由各报送单位相加；同一批人和房屋报在两个单位里，合计就多算一次。</source>
        <translation>The total of the city adds up the reporting units; the same people and houses reported in two units are counted once too often.</translation>
    </message>
    <message>
        <source>单位的数字是否单独计</source>
        <translation>Whether a unit’s figures are counted by themselves</translation>
    </message>
    <message>
        <source>如 0320电话问过该单位值班员</source>
        <translation>e.g. duty officer of the unit asked by telephone at 0320</translation>
    </message>
    <message>
        <source>已含在%1的数字里：合计不再加该单位的数字</source>
        <translation>Already in the figures of %1: the total does not add those of this unit</translation>
    </message>
    <message>
        <source>报送单位</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>按现有报数对照启动条件，单独计、不再加都为%1。</source>
        <translation>Compared with the start criteria by the figures reported now: counted by itself and not added both give %1.</translation>
    </message>
    <message>
        <source>按现有报数对照启动条件，单独计为%1，不再加为%2。</source>
        <translation>Compared with the start criteria by the figures reported now: counted by itself %1, not added %2.</translation>
    </message>
    <message>
        <source>数字不能含在本单位里；不含在别的单位里的，选“%1”。</source>
        <translation>Figures cannot be in those of their own unit; if they are in no other unit’s, choose “%1”.</translation>
    </message>
    <message>
        <source>未达任何一级</source>
        <translation>no level reached</translation>
    </message>
    <message>
        <source>该单位的数字</source>
        <translation>The figures of this unit</translation>
    </message>
    <message>
        <source>请选择：先向报送单位问清</source>
        <translation>Choose: ask the reporting unit first</translation>
    </message>
</context>
<context>
    <name>ui/view_models/what_if.py</name>
    <message>
        <source>%1值班电话 %2（%3通话）</source>
        <translation>Duty telephone of %1: %2 (call of %3)</translation>
    </message>
    <message>
        <source>%1值班电话未登记；在通话记录（Ctrl+T）中填写号码后在此显示</source>
        <translation>No duty telephone of %1 is recorded; enter the number in a call record (Ctrl+T) and it is shown here</translation>
    </message>
    <message>
        <source>%1，再有 %2即达到，尚不能排除</source>
        <translation>%1; another %2 would reach it, so it cannot be excluded yet</translation>
    </message>
    <message>
        <source>%1，差 %2</source>
        <translation>%1, %2 short</translation>
    </message>
    <message>
        <source>%1：演练中不显示电话号码，请打给演练中的角色</source>
        <translation>%1: no telephone numbers are shown in an exercise; call the exercise role</translation>
    </message>
    <message>
        <source>不由数据判断，由%1认定</source>
        <translation>not judged by figures; established by %1</translation>
    </message>
    <message>
        <source>为什么不是%1</source>
        <translation>Why not %1</translation>
    </message>
    <message>
        <source>再增 %1即达%2</source>
        <translation>%2: +%1</translation>
    </message>
    <message>
        <source>各单位已报，没有哪一个未报的数字能单独改变级别。</source>
        <translation>All units have reported; no single missing figure can change the level.</translation>
    </message>
    <message>
        <source>基数未登记，不可计算</source>
        <translation>base figure not recorded, cannot be computed</translation>
    </message>
    <message>
        <source>已达最高一级的启动条件</source>
        <translation>The start criteria of the highest level are met</translation>
    </message>
    <message>
        <source>按已报数：%1</source>
        <translation>By what is reported: %1</translation>
    </message>
    <message>
        <source>按灾种不适用（%1）</source>
        <translation>does not apply to this hazard (%1)</translation>
    </message>
    <message>
        <source>现%1</source>
        <translation>Now %1</translation>
    </message>
    <message>
        <source>试算 · 不记录</source>
        <translation>What if · not recorded</translation>
    </message>
    <message>
        <source>试算：%1 → %2</source>
        <translation>What if: %1 → %2</translation>
    </message>
    <message>
        <source>试算：仍为%1</source>
        <translation>What if: still %1</translation>
    </message>
</context>
<context>
    <name>ui/view_models/words.py</name>
    <message>
        <source>%1 个百分点</source>
        <translation>%1 percentage points</translation>
    </message>
    <message>
        <source>%1分钟前</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1天%2小时前</source>
        <translation>%1 d %2 h ago</translation>
    </message>
    <message>
        <source>%1小时%2分前</source>
        <translation>%1 h %2 min ago</translation>
    </message>
    <message>
        <source>亿</source>
        <translation>hundred million</translation>
    </message>
    <message>
        <source>余</source>
        <translation>and more</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>千</source>
        <translation>thousand</translation>
    </message>
    <message>
        <source>至多 %1</source>
        <translation>≤%1</translation>
    </message>
    <message>
        <source>至少 %1</source>
        <translation>≥%1</translation>
    </message>
</context>
<context>
    <name>ui/widgets/answer.py</name>
    <message>
        <source>数据对照</source>
        <translation>comparison of figures</translation>
    </message>
    <message>
        <source>数据对照结果 %1 %2</source>
        <translation>Comparison of figures: %1 %2</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Not met</translation>
    </message>
</context>
<context>
    <name>ui/widgets/answer_key.py</name>
    <message>
        <source>要求</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>预案此时的要求</source>
        <translation>What the plan asks for now</translation>
    </message>
    <message>
        <source>预案要求（只给导调）</source>
        <translation>Plan’s answer (controllers)</translation>
    </message>
</context>
<context>
    <name>ui/widgets/chain.py</name>
    <message>
        <source>已完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>ui/widgets/clock_band.py</name>
    <message>
        <source>本机时间%1早于最近一条记录（%2），时钟可能被拨回。已有记录不受影响；请先校准本机时间，再登记和记录。</source>
        <translation>The clock of this machine (%1) is behind the latest entry (%2); it may have been set back. What is recorded is not affected. Put the clock right before you record anything more.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/conflict_dialog.py</name>
    <message>
        <source>与另一席位对不上的记录</source>
        <translation>Entries that conflict with another seat's</translation>
    </message>
    <message>
        <source>两条都原样保留。逐项向报送单位或当事人核实后再登记；没有办完的仍列在值班首页“待处理”。</source>
        <translation>Both are kept as they are. Check each with the reporting unit or the person concerned, then record it; what is not settled stays listed on the duty page under “To do”.</translation>
    </message>
    <message>
        <source>以后再办</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>办理选中的一项</source>
        <translation>Settle the chosen one</translation>
    </message>
    <message>
        <source>对不上的</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
</context>
<context>
    <name>ui/widgets/course_chart.py</name>
    <message>
        <source>%1还没有数据；录入或粘贴来报后在此显示</source>
        <translation>%1: no figures yet; they show here once entered or pasted</translation>
    </message>
    <message>
        <source>走势</source>
        <translation>Trend</translation>
    </message>
</context>
<context>
    <name>ui/widgets/deadline.py</name>
    <message>
        <source>%1 项，未定时限</source>
        <translation>%1, no time limit</translation>
    </message>
    <message>
        <source>%1。共%2项待办。按下办理（Ctrl+G）。</source>
        <translation>%1. %2 item(s) to do in all. Press to do it (Ctrl+G).</translation>
    </message>
    <message>
        <source>下一时限 %1，%2前，%3</source>
        <translation>Next time limit: %1, by %2, %3</translation>
    </message>
    <message>
        <source>待办%1项，均未定时限</source>
        <translation>%1 to do, none with a time limit</translation>
    </message>
</context>
<context>
    <name>ui/widgets/departments.py</name>
    <message>
        <source>其他</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>另%1个部门</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>按部门的措施</source>
        <translation>Measures by department</translation>
    </message>
</context>
<context>
    <name>ui/widgets/drill_clock.py</name>
    <message>
        <source>倍</source>
        <translation>times</translation>
    </message>
    <message>
        <source>参演人员在本机办理前按一下，情景和预案答案不再显示；遮住不是上锁</source>
        <translation>Press this before players work on this computer; injects and answers are no longer shown. Covering is not locking</translation>
    </message>
    <message>
        <source>参演窗口</source>
        <translation>Players' window</translation>
    </message>
    <message>
        <source>发生真实灾情：按一下即冻结演练，不再询问（%1）</source>
        <translation>A real disaster: one press freezes the exercise at once, without asking (%1)</translation>
    </message>
    <message>
        <source>恢复演练…</source>
        <translation>Resume…</translation>
    </message>
    <message>
        <source>拨到…</source>
        <translation>Set to…</translation>
    </message>
    <message>
        <source>拨到下一条</source>
        <translation>Set to the next</translation>
    </message>
    <message>
        <source>提前终止（真实灾情）</source>
        <translation>End early (real disaster)</translation>
    </message>
    <message>
        <source>时钟倍速，1 到 60</source>
        <translation>Pace of the clock, 1 to 60</translation>
    </message>
    <message>
        <source>时钟倍速，1 到 60，回车生效</source>
        <translation>Pace of the clock, 1 to 60; Enter sets it</translation>
    </message>
    <message>
        <source>时钟停</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>时钟走</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>演练时钟</source>
        <translation>Exercise clock</translation>
    </message>
    <message>
        <source>演练时间</source>
        <translation>Exercise time</translation>
    </message>
    <message>
        <source>遮住导调</source>
        <translation>Cover</translation>
    </message>
</context>
<context>
    <name>ui/widgets/drill_start.py</name>
    <message>
        <source>1　选一个情景包，右边看目标、开始时的情况和长度；可先印导调脚本（给导调）、参演须知（给参演人员）。</source>
        <translation>1  Choose a pack (what it holds is on the right); print the controller's script and the notes for players first.</translation>
    </message>
    <message>
        <source>2　填参演队名称，按“开始演练”。此时演练时钟停着，参演人员还看不到任何来报。</source>
        <translation>2  Enter the team's name and press “Start the exercise”. The clock is still stopped, players see no messages yet.</translation>
    </message>
    <message>
        <source>3　到“导调”打开参演窗口，放到投影上；人员就位后按“时钟走”，情景到时自动发出。</source>
        <translation>3  Under “Conduct” open the players' window on the projector; once all are in place press “Run”, injects follow.</translation>
    </message>
    <message>
        <source>4　演练完按“结束演练”，评估人员填“评估”，大家看“热评”，出评估报告。</source>
        <translation>4  At the end press “End the exercise”; fill in “Evaluate”, look at “Hot wash” together, make the report.</translation>
    </message>
    <message>
        <source>从准备到开始</source>
        <translation>From preparation to start</translation>
    </message>
    <message>
        <source>出导调脚本和参演须知</source>
        <translation>Make script and notes</translation>
    </message>
    <message>
        <source>参演队名称</source>
        <translation>Name of the team</translation>
    </message>
    <message>
        <source>开始演练</source>
        <translation>Start the exercise</translation>
    </message>
    <message>
        <source>情景数</source>
        <translation>Injects</translation>
    </message>
    <message>
        <source>所选情景包</source>
        <translation>Chosen pack</translation>
    </message>
    <message>
        <source>所选情景包的内容</source>
        <translation>Content of the chosen pack</translation>
    </message>
    <message>
        <source>打开情景包文件…</source>
        <translation>Open a pack file…</translation>
    </message>
    <message>
        <source>时钟按 1 倍走需%1，按 %2 倍走需%3；也可以随时停，或拨到下一条。</source>
        <translation>At pace 1 the clock takes %1, at pace %2 it takes %3; it can also be stopped at any time, or set to the next inject.</translation>
    </message>
    <message>
        <source>正在读取情景包…</source>
        <translation>Reading the packs…</translation>
    </message>
    <message>
        <source>没有可用的情景包。请打开情景包文件。</source>
        <translation>No pack can be used. Please open a pack file.</translation>
    </message>
    <message>
        <source>第一队</source>
        <translation>第一队</translation>
    </message>
    <message>
        <source>编写情景包…</source>
        <translation>Write a pack…</translation>
    </message>
    <message>
        <source>请填写参演队名称，如“第一队”。</source>
        <translation>Enter the name of the team, e.g. “第一队”.</translation>
    </message>
    <message>
        <source>长度</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>需要多长时间</source>
        <translation>How long it takes</translation>
    </message>
</context>
<context>
    <name>ui/widgets/entry_panel.py</name>
    <message>
        <source>%1 报别</source>
        <translation>%1 kind</translation>
    </message>
    <message>
        <source>%1 来源</source>
        <translation>%1 source</translation>
    </message>
    <message>
        <source>%1。请写核减理由；不写则原数有效。</source>
        <translation>%1. Give the reason for the downward correction; without it the earlier figure stands.</translation>
    </message>
    <message>
        <source>%1由 %2 减为 %3</source>
        <translation>%1 falls from %2 to %3</translation>
    </message>
    <message>
        <source>“%1”是数字，不是核减理由，尚未记录。请写明为什么减；要录下一项，先按 Esc 取消这一项。</source>
        <translation>“%1” is a figure, not a reason for the downward correction; nothing is recorded yet. Say why it falls; to enter the next figure, press Esc first to give this one up.</translation>
    </message>
    <message>
        <source>上次键入、还没有记录的已放回：%1。请核对，逐项回车记录，或按 Esc 取消。</source>
        <translation>What was typed last time and not recorded is back: %1. Check it; Enter records each figure, Esc cancels.</translation>
    </message>
    <message>
        <source>传真来报</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>初报/续报</source>
        <translation>First/next</translation>
    </message>
    <message>
        <source>截至</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>截至时间：%1数字已留在此处，尚未记录；改好后回车。</source>
        <translation>As-of time: %1 The figures are kept here, not recorded yet; put the time right and press Enter.</translation>
    </message>
    <message>
        <source>报未受灾</source>
        <translation>Unaffected</translation>
    </message>
    <message>
        <source>数据截至时间；F9 填现在</source>
        <translation>Figures as of; F9 fills in now</translation>
    </message>
    <message>
        <source>来报记录</source>
        <translation>Messages so far</translation>
    </message>
    <message>
        <source>核减理由，回车记录，Esc 取消</source>
        <translation>Reason for the downward correction; Enter records, Esc cancels</translation>
    </message>
    <message>
        <source>核报</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>灾情录入</source>
        <translation>Entry of figures</translation>
    </message>
    <message>
        <source>现场核实</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>电话来报</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>系统报送</source>
        <translation>System</translation>
    </message>
    <message>
        <source>请填数据截至时间（F9 填现在）后回车，数字已留在此处，尚未记录。</source>
        <translation>Enter the time the figures are as of (F9 for now), then press Enter; the number is kept here and not recorded yet.</translation>
    </message>
    <message>
        <source>还没有来报。</source>
        <translation>No reports yet.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/evaluation_sheet.py</name>
    <message>
        <source>不评等次</source>
        <translation>No grade</translation>
    </message>
    <message>
        <source>关于：%1</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>About: %1</translation>
    </message>
    <message>
        <source>如 优、良、中、差</source>
        <translation>e.g. 优、良、中、差 (very good, good, fair, poor)</translation>
    </message>
    <message>
        <source>姓名，可空</source>
        <translation>Name, may stay empty</translation>
    </message>
    <message>
        <source>实际时间</source>
        <translation>Real time</translation>
    </message>
    <message>
        <source>已记意见</source>
        <translation>Opinions noted</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>改后回车，存在这次演练里；以后打开仍是这几档</source>
        <translation>Press Enter after a change; it is kept with this exercise and stays the same when opened again</translation>
    </message>
    <message>
        <source>改进事项</source>
        <translation>Improvement</translation>
    </message>
    <message>
        <source>改进事项，如 补印空白值班信息表</source>
        <translation>improvement, e.g. blank duty reports</translation>
    </message>
    <message>
        <source>更改状态…</source>
        <translation>Change state…</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>期限，如 12-31，可空</source>
        <translation>Due, e.g. 12-31</translation>
    </message>
    <message>
        <source>没有看懂期限。可以写 2026-12-31、12-31、明天，或留空。</source>
        <translation>The due date was not understood. Write 2026-12-31, 12-31, tomorrow, or leave it empty.</translation>
    </message>
    <message>
        <source>演练结束后填写</source>
        <translation>Filled in once the exercise has ended</translation>
    </message>
    <message>
        <source>看到什么就写什么；演练时间和实际时间由程序记下</source>
        <translation>Write what you see; the program notes exercise time and real time</translation>
    </message>
    <message>
        <source>程序计数</source>
        <translation>Counted by the program</translation>
    </message>
    <message>
        <source>等次的档次，用顿号隔开</source>
        <translation>Grades, separated with 、</translation>
    </message>
    <message>
        <source>职务或岗位，如 评估员一</source>
        <translation>Post or role, e.g. 评估员一</translation>
    </message>
    <message>
        <source>记下意见</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>记下改进事项</source>
        <translation>Note the improvement</translation>
    </message>
    <message>
        <source>记意见</source>
        <translation>Note an opinion</translation>
    </message>
    <message>
        <source>评估人</source>
        <translation>Evaluator</translation>
    </message>
    <message>
        <source>评估人姓名</source>
        <translation>Evaluator's name</translation>
    </message>
    <message>
        <source>评估人职务或岗位</source>
        <translation>Evaluator's post or role</translation>
    </message>
    <message>
        <source>评估意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>评估表</source>
        <translation>Evaluation sheet</translation>
    </message>
    <message>
        <source>请先在表中选一个改进事项。</source>
        <translation>Choose an improvement in the table first.</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>还没有意见</source>
        <translation>No opinion yet</translation>
    </message>
    <message>
        <source>选中的改进事项改为在办或办结，办结的写明结果</source>
        <translation>Set the chosen improvement to under way or closed; if closed, enter the outcome</translation>
    </message>
</context>
<context>
    <name>ui/widgets/figure_field.py</name>
    <message>
        <source>不足 / 近(&amp;M)</source>
        <translation>At most / nearly(&amp;M)</translation>
    </message>
    <message>
        <source>区间：直接输入 20-30</source>
        <translation>Range: type 20-30</translation>
    </message>
    <message>
        <source>数字的说法</source>
        <translation>How the number is said</translation>
    </message>
    <message>
        <source>未报(&amp;N)</source>
        <translation>No report(&amp;N)</translation>
    </message>
    <message>
        <source>精确数(&amp;E)</source>
        <translation>Exact(&amp;E)</translation>
    </message>
    <message>
        <source>约</source>
        <translation>about</translation>
    </message>
    <message>
        <source>约(&amp;A)</source>
        <translation>About(&amp;A)</translation>
    </message>
    <message>
        <source>至少 / 余(&amp;L)</source>
        <translation>At least / over(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ui/widgets/figure_overview.py</name>
    <message>
        <source>各单位（示意，不表示边界）</source>
        <translation>Units (schematic, not borders)</translation>
    </message>
    <message>
        <source>表中选中的一格</source>
        <translation>Cell chosen in the table</translation>
    </message>
    <message>
        <source>走势和示意图的指标</source>
        <translation>Figure of the trend and the schematic</translation>
    </message>
    <message>
        <source>走势（各段等宽；斜纹为未报或约数的范围，▼为核减）</source>
        <translation>Trend (hatched: open; ▼: corrected)</translation>
    </message>
</context>
<context>
    <name>ui/widgets/figure_table.py</name>
    <message>
        <source>%1：未受灾说的是整个单位，请在录入栏按“报未受灾”。</source>
        <translation>%1: “unaffected” is said of the whole unit; use “Unaffected” in the entry panel.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/font_panel.py</name>
    <message>
        <source>%1：用 %2（本机）</source>
        <translation>%1: uses %2 (of this computer)</translation>
    </message>
    <message>
        <source>%1：用 %2（随程序提供）；本机有 %3</source>
        <translation>%1: uses %2 (comes with the program); this computer has %3</translation>
    </message>
    <message>
        <source>%1：用 %2（随程序提供）；本机没有找到</source>
        <translation>%1: uses %2 (comes with the program); none found on this computer</translation>
    </message>
    <message>
        <source>优先使用本机字体</source>
        <translation>Prefer this computer's fonts</translation>
    </message>
    <message>
        <source>公文字体</source>
        <translation>Fonts of papers</translation>
    </message>
    <message>
        <source>本机有方正小标宋、仿宋_GB2312 等字体的，勾选后公文优先使用；字体只在本机读取，不复制、不外传。</source>
        <translation>If this computer has 方正小标宋, 仿宋_GB2312 and the like, tick this and papers use them first; the fonts are only read on this computer, neither copied nor passed on.</translation>
    </message>
    <message>
        <source>正在查找本机字体…</source>
        <translation>Looking for this computer's fonts…</translation>
    </message>
</context>
<context>
    <name>ui/widgets/form.py</name>
    <message>
        <source>%1（可空）</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>扫描件和照片（*.pdf *.jpg *.jpeg *.png）</source>
        <translation>Scans and photographs (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>返回修改</source>
        <translation>Back to edit</translation>
    </message>
    <message>
        <source>选择要附的文件</source>
        <translation>Choose the file to attach</translation>
    </message>
</context>
<context>
    <name>ui/widgets/frame.py</name>
    <message>
        <source>F1 快捷键 · Ctrl+K 查找 · Ctrl+N 新灾情 · Ctrl+B 粘贴来报</source>
        <translation>F1 shortcuts · Ctrl+K find · Ctrl+N new incident · Ctrl+B paste a message</translation>
    </message>
    <message>
        <source>本窗口为%1</source>
        <translation>This window is %1</translation>
    </message>
</context>
<context>
    <name>ui/widgets/hot_wash.py</name>
    <message>
        <source>出评估报告和总结</source>
        <translation>Make report and summary</translation>
    </message>
    <message>
        <source>加入其他演练库…</source>
        <translation>Add another record…</translation>
    </message>
    <message>
        <source>各目标得分</source>
        <translation>Scores by objective</translation>
    </message>
    <message>
        <source>各目标得分（依次）</source>
        <translation>Scores by objective (in order)</translation>
    </message>
    <message>
        <source>各队</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>各队 %1</source>
        <translation>Teams %1</translation>
    </message>
    <message>
        <source>各队对照</source>
        <translation>Teams compared</translation>
    </message>
    <message>
        <source>已出 %1 个文件：%2</source>
        <translation>%1 file(s) made: %2</translation>
    </message>
    <message>
        <source>已归档封存</source>
        <translation>Sealed and archived</translation>
    </message>
    <message>
        <source>归档封存…</source>
        <translation>Archive…</translation>
    </message>
    <message>
        <source>当时所知：%1</source>
        <translation>Known then: %1</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>演练评估报告（每队一份）和总结，PDF 和 DOCX 各一份</source>
        <translation>Evaluation report (one for each team) and summary, each as PDF and DOCX</translation>
    </message>
    <message>
        <source>用时</source>
        <translation>Time taken</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>计数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>评分、问题、各队对照</source>
        <translation>Scores, problems, teams</translation>
    </message>
    <message>
        <source>评分与问题</source>
        <translation>Scores and problems</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>过程与预案对照</source>
        <translation>What happened, compared with the plan</translation>
    </message>
    <message>
        <source>选另一个演练库的文件夹，把用同一情景包的参演队放在一起对照；只读，不改动</source>
        <translation>Choose the folder of another exercise record to compare teams that used the same pack; it is only read, never changed</translation>
    </message>
    <message>
        <source>问题 %1</source>
        <translation>Problems %1</translation>
    </message>
    <message>
        <source>问题和不符</source>
        <translation>Problems and departures</translation>
    </message>
</context>
<context>
    <name>ui/widgets/inject_list.py</name>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>全部情景</source>
        <translation>All injects</translation>
    </message>
    <message>
        <source>已发 %1，共 %2</source>
        <translation>Sent %1 of %2</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>所选情景</source>
        <translation>Chosen inject</translation>
    </message>
    <message>
        <source>插入…</source>
        <translation>Insert…</translation>
    </message>
    <message>
        <source>改时…</source>
        <translation>Move…</translation>
    </message>
    <message>
        <source>暂缓</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>来文来电（方式）</source>
        <translation>From and to (way)</translation>
    </message>
    <message>
        <source>立即发出</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>ui/widgets/merge_dialog.py</name>
    <message>
        <source>不并入</source>
        <translation>Do not merge</translation>
    </message>
    <message>
        <source>全部并入，或一条也不并入；并入后不能撤回，两个席位各自的记录都原样保留。先后次序按各自的记录时间。</source>
        <translation>All of it is merged or none; it cannot be taken back, and the entries of both seats are kept as they are. The order goes by the times each seat recorded.</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>并入%1条</source>
        <translation>Merge %1 entr(y|ies)</translation>
    </message>
    <message>
        <source>并入以后</source>
        <translation>After merging</translation>
    </message>
    <message>
        <source>并入以后的变化</source>
        <translation>What merging changes</translation>
    </message>
    <message>
        <source>并入另一席位的记录</source>
        <translation>Merge another seat's record</translation>
    </message>
    <message>
        <source>待人核对</source>
        <translation>To be checked by a person</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ui/widgets/message_area.py</name>
    <message>
        <source>已读入</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>把来报文字粘贴在这里（Ctrl+V）。

读出的数字逐一标出，右侧逐项核对；按键采用之前，什么都不会记录。</source>
        <translation>Paste the text of the message here (Ctrl+V).

Every number that is read is marked, to be checked one by one on the right; until you take it over with a key, nothing is recorded.</translation>
    </message>
    <message>
        <source>改</source>
        <translation>~</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>new</translation>
    </message>
    <message>
        <source>来报原文</source>
        <translation>Words of the message</translation>
    </message>
    <message>
        <source>标记：%1</source>
        <translation>Marks: %1</translation>
    </message>
    <message>
        <source>没有读入</source>
        <translation>unread</translation>
    </message>
</context>
<context>
    <name>ui/widgets/moment_slider.py</name>
    <message>
        <source>%1以前还没有记录。</source>
        <translation>There are no entries before %1.</translation>
    </message>
    <message>
        <source>当时所知</source>
        <translation>Known then</translation>
    </message>
    <message>
        <source>当时所知的时间</source>
        <translation>Time of what was known then</translation>
    </message>
    <message>
        <source>时间，如 0340，回车</source>
        <translation>e.g. 0340, Enter</translation>
    </message>
    <message>
        <source>看哪一刻所知，如 0340</source>
        <translation>Moment to look back to, e.g. 0340</translation>
    </message>
</context>
<context>
    <name>ui/widgets/outlook_band.py</name>
    <message>
        <source>采用后</source>
        <translation>after</translation>
    </message>
</context>
<context>
    <name>ui/widgets/pack_parts.py</name>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>加一条</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>去掉这一行</source>
        <translation>Delete this row</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>情景清单</source>
        <translation>Injects</translation>
    </message>
    <message>
        <source>按预案算出的答案（随写随算）</source>
        <translation>Plan’s answer, live</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>新编</source>
        <translation>New</translation>
    </message>
    <message>
        <source>没有要改的地方，可以保存。</source>
        <translation>Nothing to correct; it can be saved.</translation>
    </message>
    <message>
        <source>答案</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>要改的地方</source>
        <translation>To change</translation>
    </message>
    <message>
        <source>问题和改法</source>
        <translation>To change</translation>
    </message>
    <message>
        <source>附数据</source>
        <translation>With figures</translation>
    </message>
    <message>
        <source>附数据（参演人员看不到）</source>
        <translation>Attached figures (players do not see them)</translation>
    </message>
</context>
<context>
    <name>ui/widgets/pack_start.py</name>
    <message>
        <source>%1新编情景包</source>
        <translation>%1New pack</translation>
    </message>
    <message>
        <source>%1新编情景包 · %2</source>
        <translation>%1New pack · %2</translation>
    </message>
    <message>
        <source>与下限相差</source>
        <translation>Distance from the threshold</translation>
    </message>
    <message>
        <source>与下限相差多少，负数为不足</source>
        <translation>How far from the threshold; negative means short of it</translation>
    </message>
    <message>
        <source>从空白开始</source>
        <translation>Start empty</translation>
    </message>
    <message>
        <source>以它为底</source>
        <translation>Start from it</translation>
    </message>
    <message>
        <source>以已有情景包为底</source>
        <translation>Start from an existing pack</translation>
    </message>
    <message>
        <source>哪一级的下限</source>
        <translation>Threshold of which level</translation>
    </message>
    <message>
        <source>哪一项指标</source>
        <translation>Which indicator</translation>
    </message>
    <message>
        <source>已有情景包</source>
        <translation>Existing packs</translation>
    </message>
    <message>
        <source>按边界生成</source>
        <translation>Make from the threshold</translation>
    </message>
    <message>
        <source>接着编上次没有保存的</source>
        <translation>Go on with what was not saved</translation>
    </message>
    <message>
        <source>随程序提供的情景包不会被改动；以它为底时另编一个编号。级别和答案由程序按预案算出，情景包里不写。</source>
        <translation>A pack that comes with the program is never changed; to start from it, give yours another number. Levels and answers are computed by the program from the plan and are not written in the pack.</translation>
    </message>
    <message>
        <source>（随程序提供）</source>
        <translation> (comes with the program)</translation>
    </message>
</context>
<context>
    <name>ui/widgets/palette.py</name>
    <message>
        <source>%1查找 · %2</source>
        <translation>%1Find · %2</translation>
    </message>
    <message>
        <source>%1查找页面、操作、单位、部门、条款</source>
        <translation>%1Find pages, acts, units, departments, clauses</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，Enter 打开，Esc 关闭</source>
        <translation>↑ ↓ choose, Enter opens, Esc closes</translation>
    </message>
    <message>
        <source>如：补签、陵川、5.3.1、民政、交班</source>
        <translation>e.g. sign afterwards, 陵川, 5.3.1, 民政, hand over</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>没有找到。可以换一个词，或按条款号、单位名查找。</source>
        <translation>Nothing found. Try another word, or search by clause number or unit name.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/paper_preview.py</name>
    <message>
        <source>%1，第%2页，共%3页</source>
        <translation>%1, page %2 of %3</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>上一页（PgUp）</source>
        <translation>Previous page (PgUp)</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>下一页（PgDn）</source>
        <translation>Next page (PgDn)</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Fit page</translation>
    </message>
    <message>
        <source>文书预览</source>
        <translation>Paper preview</translation>
    </message>
    <message>
        <source>显示大小</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>页宽</source>
        <translation>Fit width</translation>
    </message>
</context>
<context>
    <name>ui/widgets/past.py</name>
    <message>
        <source>%1◀ 当时所知 · %2。其后的记录不显示，现在不能记录。</source>
        <translation>%1◀ Known then · %2. Later entries are hidden; nothing can be recorded.</translation>
    </message>
    <message>
        <source>回到现在</source>
        <translation>Back to now</translation>
    </message>
</context>
<context>
    <name>ui/widgets/paste_dialog.py</name>
    <message>
        <source>各单位见下表</source>
        <translation>Units as in the table below</translation>
    </message>
    <message>
        <source>微信来报</source>
        <translation>WeChat message</translation>
    </message>
    <message>
        <source>数据截至</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>数据截至时间</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>来报写有“演练”，这里是正式库：请先核实是否真实灾情。</source>
        <translation>The message says 演练 (exercise), and this is the real (正式) record: first check whether it is a real disaster.</translation>
    </message>
    <message>
        <source>来报单位</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>来报所说的单位</source>
        <translation>Unit the message is about</translation>
    </message>
    <message>
        <source>来报文字</source>
        <translation>Text message</translation>
    </message>
    <message>
        <source>没有读出灾情数字。可以修改来报文字，或关闭后手工录入。</source>
        <translation>No figures were read. Edit the text of the message, or close this and enter them by hand.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>短信来报</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>请选来报单位</source>
        <translation>Choose a unit</translation>
    </message>
    <message>
        <source>还要问清和没有读入的</source>
        <translation>To be asked, and not read</translation>
    </message>
    <message>
        <source>这是一张图片，图片里的字和数读不出来。请对方发文字，或照着图片键入。</source>
        <translation>A picture: what stands in it cannot be read. Ask for the text, or type it in.</translation>
    </message>
    <message>
        <source>附到决定上…</source>
        <translation>Attach to a decision…</translation>
    </message>
</context>
<context>
    <name>ui/widgets/path_dialog.py</name>
    <message>
        <source>文件类型：</source>
        <translation>Files of type:</translation>
    </message>
    <message>
        <source>查找范围：</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>没有这个文件夹，请另选：</source>
        <translation>There is no such folder; choose another:</translation>
    </message>
    <message>
        <source>没有这个文件，请另选：</source>
        <translation>There is no such file; choose another:</translation>
    </message>
</context>
<context>
    <name>ui/widgets/plan_proof.py</name>
    <message>
        <source>两个版本没有差别。</source>
        <translation>The two editions do not differ.</translation>
    </message>
    <message>
        <source>共 %1 处不同。</source>
        <translation>%1 differences in all.</translation>
    </message>
    <message>
        <source>原为</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>原文引文</source>
        <translation>Quote</translation>
    </message>
    <message>
        <source>只看不一致</source>
        <translation>Only what differs</translation>
    </message>
    <message>
        <source>新版</source>
        <translation>New edition</translation>
    </message>
    <message>
        <source>方面</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>旧版</source>
        <translation>Old edition</translation>
    </message>
    <message>
        <source>本机只有一个版本。有修订稿时，请选择它的数据文件夹，与现行版本比较。</source>
        <translation>This computer has only one edition. If there is a revised draft, choose its data folder to compare it with the edition in force.</translation>
    </message>
    <message>
        <source>核验</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>核验的提示</source>
        <translation>Notes of the verification</translation>
    </message>
    <message>
        <source>正在比较… %1%</source>
        <translation>Comparing… %1%</translation>
    </message>
    <message>
        <source>正在逐条核对原文… %1%</source>
        <translation>Checking every rule against the text… %1%</translation>
    </message>
    <message>
        <source>比较</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>现为</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>编成的规则</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>规则：%1
原文（%2）：%3
重新读出：%4
结果：%5</source>
        <translatorcomment>keep %1 %3 %4</translatorcomment>
        <translation>Rule: %1
Text (%2): %3
Read again: %4
Result: %5</translation>
    </message>
    <message>
        <source>选择新版数据文件夹…</source>
        <translation>Choose the folder of the new edition…</translation>
    </message>
    <message>
        <source>选择新版预案的数据文件夹</source>
        <translation>Choose the data folder of the new edition</translation>
    </message>
    <message>
        <source>重新读出</source>
        <translation>Read again</translation>
    </message>
</context>
<context>
    <name>ui/widgets/players_window.py</name>
    <message>
        <source>%1一切操作在演练库中进行，电话和传真只打给演练中的角色。</source>
        <translation>%1All work is in the exercise record; telephone and fax go only to exercise roles.</translation>
    </message>
    <message>
        <source>%1参演窗口</source>
        <translation>%1Players' window</translation>
    </message>
    <message>
        <source>%1参演窗口 · %2</source>
        <translation>%1Players' window · %2</translation>
    </message>
    <message>
        <source>%1第%2条　%3　%4 → %5（%6）</source>
        <translatorcomment>keep %4 %5</translatorcomment>
        <translation>%1no. %2  %3  %4 → %5 (%6)</translation>
    </message>
    <message>
        <source>到主窗口办理</source>
        <translation>Go to the main window</translation>
    </message>
    <message>
        <source>参演窗口　%1</source>
        <translation>Players' window  %1</translation>
    </message>
    <message>
        <source>复制最新来报</source>
        <translation>Copy the latest message</translation>
    </message>
    <message>
        <source>收到的来报，最新的在前</source>
        <translation>Messages received, newest first</translation>
    </message>
    <message>
        <source>演练时间　%1</source>
        <translation>Exercise time  %1</translation>
    </message>
</context>
<context>
    <name>ui/widgets/preview_dialog.py</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>ui/widgets/real_reminder.py</name>
    <message>
        <source>演练已暂停，时钟停住，不再发出情景；确认继续的，由导调人员写明理由恢复，不再继续的请提前终止。</source>
        <translation>The exercise is suspended, its clock is stopped and no injects are sent; to go on, the controller resumes it, giving the reason; to go on no more, end it early.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/report_strip.py</name>
    <message>
        <source>%1 信息报告</source>
        <translation>%1 information reports</translation>
    </message>
    <message>
        <source>%1 电话%2 书面%3</source>
        <translation>%1: phone %2, written %3</translation>
    </message>
    <message>
        <source>%1。按下登记一次报告。</source>
        <translation>%1. Press to record a report.</translation>
    </message>
    <message>
        <source>%1信息报告</source>
        <translation>%1Information reports</translation>
    </message>
    <message>
        <source>书面</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>书面 未报</source>
        <translation>Written: none</translation>
    </message>
    <message>
        <source>电话 未报</source>
        <translation>Phone: none</translation>
    </message>
</context>
<context>
    <name>ui/widgets/roster_dialog.py</name>
    <message>
        <source>%1导入%2 · %3</source>
        <translation>%1Import %2 · %3</translation>
    </message>
    <message>
        <source>%1导入%2：%3 条</source>
        <translation>%1Import %2: %3 entries</translation>
    </message>
    <message>
        <source>%1预览</source>
        <translation>%1Preview</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>原来的一份将被替换。</source>
        <translation>The existing one will be replaced.</translation>
    </message>
    <message>
        <source>另有 %1 处。</source>
        <translation>and %1 more places.</translation>
    </message>
    <message>
        <source>存为本机%1</source>
        <translation>Keep as this computer's %1</translation>
    </message>
    <message>
        <source>有错误时整个文件都不导入，请改正后重新导入。</source>
        <translation>If there are faults, nothing of the file is imported; correct them and import it again.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/scan_dialog.py</name>
    <message>
        <source>存一份并打开…</source>
        <translation>Open a copy…</translation>
    </message>
    <message>
        <source>已附</source>
        <translation>Attached</translation>
    </message>
    <message>
        <source>已附 %1 份</source>
        <translation>%1 attached</translation>
    </message>
    <message>
        <source>已附的文件</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>签字人</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <source>这一项还没有附件。</source>
        <translation>Nothing attached yet.</translation>
    </message>
    <message>
        <source>选好文件后在这里先看一眼，再附上。</source>
        <translation>Choose a file and look at it here before attaching it.</translation>
    </message>
    <message>
        <source>附上时间</source>
        <translation>Attached at</translation>
    </message>
    <message>
        <source>附件预览</source>
        <translation>Preview of the attached file</translation>
    </message>
</context>
<context>
    <name>ui/widgets/settings_own.py</name>
    <message>
        <source>从本单位的通讯录表格导入（单位、姓名、职务、电话），只存在本机；研判页据此给出该问哪个县、打哪个号码。</source>
        <translation>Imported from the office's own contact sheet (unit, name, post, telephone) and kept only on this computer; the “Assess” page uses it to say which county to ask and which number to call.</translation>
    </message>
    <message>
        <source>保存值班表</source>
        <translation>Save the roster</translation>
    </message>
    <message>
        <source>值班表</source>
        <translation>Duty roster</translation>
    </message>
    <message>
        <source>名称、代字、联系人由本单位核对后填写，下一份文书起使用；不填的在文书上留空待填。</source>
        <translation>Names, codes and contact are filled in and checked by this office and used from the next paper on; what is left empty stays blank on papers.</translation>
    </message>
    <message>
        <source>在%1中查找</source>
        <translation>Find in %1</translation>
    </message>
    <message>
        <source>姓名和职务</source>
        <translation>Name and post</translation>
    </message>
    <message>
        <source>导入%1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>导入%1…</source>
        <translation>Import %1…</translation>
    </message>
    <message>
        <source>尚未导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>本单位（文书用）</source>
        <translation>This office (for papers)</translation>
    </message>
    <message>
        <source>查找单位、姓名、号码</source>
        <translation>Find a unit, name or number</translation>
    </message>
    <message>
        <source>查找单位、职责</source>
        <translation>Find a unit or duty</translation>
    </message>
    <message>
        <source>每班一行，如：7月12日 带班某局长 值班员甲、乙 电话 0356-…</source>
        <translation>One shift a line, e.g. 7月12日 带班某局长 值班员甲、乙 电话 0356-…</translation>
    </message>
    <message>
        <source>演练中不显示真实号码；请在正式程序中导入和查看。</source>
        <translation>No real numbers are shown in an exercise; import and view them in the real (正式) program.</translation>
    </message>
    <message>
        <source>职责</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>还没有内容。按下面的“导入%1…”，从本单位的表格导入。</source>
        <translation>Nothing here yet. Press “Import %1…” below and choose the sheet of this office.</translation>
    </message>
    <message>
        <source>预案附件2“市安委会成员单位自然灾害救助主要职责”未随正文印发，请用本单位的表格导入（单位、职责）。</source>
        <translation>Annex 2 of the plan, “市安委会成员单位自然灾害救助主要职责”, was not printed with its text; import it from the office's own sheet (unit, duties).</translation>
    </message>
</context>
<context>
    <name>ui/widgets/settings_record.py</name>
    <message>
        <source>%1（参照）</source>
        <translation>%1 (by analogy)</translation>
    </message>
    <message>
        <source>停止备份</source>
        <translation>Stop the backup</translation>
    </message>
    <message>
        <source>备份文件夹：%1</source>
        <translation>Backup folder: %1</translation>
    </message>
    <message>
        <source>如U盘上的文件夹，可空</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>尚未备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>报送单位%1个：%2</source>
        <translation>Reporting units, %1: %2</translation>
    </message>
    <message>
        <source>最近一次备份 %1</source>
        <translation>Latest backup %1</translation>
    </message>
    <message>
        <source>有人员信息已按规定处理，但密钥还没有销毁（磁盘写不进）。请腾出空间后重新打开程序，会再销毁一次。</source>
        <translation>Personal data was disposed of as required, but its key is not destroyed yet (the disk cannot be written). Free some space and open the program again; it is then destroyed.</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>本机时钟比最近一条记录还早，请核对时间；记录的先后不受影响。</source>
        <translation>This computer's clock is earlier than the latest entry; please check the time. The order of the entries is not affected.</translation>
    </message>
    <message>
        <source>正在查看备份文件夹…</source>
        <translation>Looking into the backup folders…</translation>
    </message>
    <message>
        <source>没有设备份文件夹。</source>
        <translation>No backup folder is set.</translation>
    </message>
    <message>
        <source>登记选中的一项</source>
        <translation>Record the chosen one</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>第二备份文件夹</source>
        <translation>Second backup folder</translation>
    </message>
    <message>
        <source>级别变动后、每30分钟、退出时自动备份，并重新读出核对；人员信息的密钥不进备份。</source>
        <translation>Backed up automatically when the level changes, every 30 minutes and on quitting, then read back to check; personal data keys are not in the backup.</translation>
    </message>
    <message>
        <source>记录库：%1（%2），共 %3 条
%4
%5</source>
        <translation>Record: %1 (%2), %3 entries
%4
%5</translation>
    </message>
    <message>
        <source>选择第二备份文件夹</source>
        <translation>Choose the second backup folder</translation>
    </message>
    <message>
        <source>预案没有写出的时限、钟点和数值由本单位确定；逐项登记，写明依据，随灾情保存。</source>
        <translation>Time limits, hours and numbers that the plan does not state are set by the office; record each with its basis; they are kept with the incident.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/sheet_dialog.py</name>
    <message>
        <source>填报单位</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>正在读取表格…</source>
        <translation>Reading the sheet…</translation>
    </message>
    <message>
        <source>没有导入任何内容。</source>
        <translation>Nothing was imported.</translation>
    </message>
    <message>
        <source>表中已写明</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>表中没有：%1。</source>
        <translation>Not in the sheet: %1.</translation>
    </message>
    <message>
        <source>表头、有误的格和问题：1、2 作答</source>
        <translation>Heads, faulty cells and questions: answer with 1 or 2</translation>
    </message>
    <message>
        <source>表头、问题</source>
        <translation>Head, question</translation>
    </message>
    <message>
        <source>表格是哪个县（市、区）的</source>
        <translation>Which county (city, district) the sheet is from</translation>
    </message>
    <message>
        <source>表格还没有读出来。</source>
        <translation>The sheet has not been read yet.</translation>
    </message>
    <message>
        <source>请改正表格后重新打开；在此之前，这个文件什么都不导入。</source>
        <translation>Correct the sheet and open it again; until then nothing of this file is imported.</translation>
    </message>
    <message>
        <source>请选填报单位</source>
        <translation>Choose the reporting unit</translation>
    </message>
    <message>
        <source>读出 %1 个单位 %2 项，没有有误的格。采用之前什么都不会记录。</source>
        <translation>%2 figure(s) read from %1 unit(s), no faulty cells. Nothing is recorded until it is taken over.</translation>
    </message>
    <message>
        <source>这一条不用作答。有误的格请改表后重新打开。</source>
        <translation>This one takes no answer. Correct faulty cells in the sheet and open it again.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/sift_dialog.py</name>
    <message>
        <source>%1。再按一次 Ctrl+Enter，只记录已采用的。</source>
        <translation>%1. Press Ctrl+Enter again to record only what is taken over.</translation>
    </message>
    <message>
        <source>%1再按一次 Ctrl+Enter 才记录。</source>
        <translation>%1 Press Ctrl+Enter again to record.</translation>
    </message>
    <message>
        <source>已采用的 %1 项还没有记录。记录按 Ctrl+Enter；再按一次 Esc 放弃，什么都不记录。</source>
        <translation>%1 item(s) taken over are not recorded yet. Ctrl+Enter records them; Esc once more discards them and records nothing.</translation>
    </message>
    <message>
        <source>来报的数据截至时间没有读出，请照原文填写（F9 填现在）。</source>
        <translation>The as-of time of the message was not read; enter it as the message has it (F9 for now).</translation>
    </message>
    <message>
        <source>请填数据截至时间（F9 填现在）。</source>
        <translation>Enter the time the figures are as of (F9 for now).</translation>
    </message>
    <message>
        <source>还没有来报文字：请在左侧粘贴（Ctrl+V）或照着录入。</source>
        <translation>There is no message yet: paste it on the left (Ctrl+V) or type it in.</translation>
    </message>
    <message>
        <source>还没有采用任何一项：在右侧逐项按 Enter 采用，或按 F4 采用全部没有疑问的。</source>
        <translation>Nothing is taken over yet: on the right press Enter to take over one figure, or F4 for all that are not in doubt.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/sift_panel.py</name>
    <message>
        <source>%1　Enter 采用，Esc 取消，F2 约、余、不足</source>
        <translation>%1  Enter takes over, Esc cancels, F2 about, over, at most</translation>
    </message>
    <message>
        <source>%1属于</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>%1 belongs to</translation>
    </message>
    <message>
        <source>Enter 采用，Esc 取消</source>
        <translation>Enter takes over, Esc cancels</translation>
    </message>
    <message>
        <source>“未受灾”说的是整个单位，不能填在一项里。</source>
        <translation>“未受灾” (unaffected) is said of the whole unit and cannot be entered for one figure.</translation>
    </message>
    <message>
        <source>↑ ↓ 选，Enter 定，Esc 取消；本机记住所选，下次只预选，不自动计入</source>
        <translation>↑ ↓ choose, Enter confirms, Esc cancels; this computer remembers the choice and only pre-selects it next time, nothing is counted by itself</translation>
    </message>
    <message>
        <source>不用  Delete</source>
        <translation>Drop  Delete</translation>
    </message>
    <message>
        <source>人工填数</source>
        <translation>Entered by hand</translation>
    </message>
    <message>
        <source>如：重复统计，经核实更正</source>
        <translation>e.g. counted twice, corrected after a check</translation>
    </message>
    <message>
        <source>恢复待核</source>
        <translation>Check anew</translation>
    </message>
    <message>
        <source>恢复待核  Delete</source>
        <translation>Check anew  Delete</translation>
    </message>
    <message>
        <source>改数  F2</source>
        <translation>Change  F2</translation>
    </message>
    <message>
        <source>无疑问的全部采用  F4</source>
        <translation>All not in doubt  F4</translation>
    </message>
    <message>
        <source>累计数</source>
        <translation>Total so far</translation>
    </message>
    <message>
        <source>请填数字，或按 Esc 取消。</source>
        <translation>Enter a number, or press Esc.</translation>
    </message>
    <message>
        <source>请选</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>这一行没有数字可改：采用按 Enter，不用按 Delete。</source>
        <translation>There is no number to change in this row: Enter takes over, Delete drops.</translation>
    </message>
    <message>
        <source>选属于哪里</source>
        <translation>Choose the county</translation>
    </message>
    <message>
        <source>选属于哪里  Enter</source>
        <translation>Choose the county  Enter</translation>
    </message>
    <message>
        <source>采用  Enter</source>
        <translation>Take over  Enter</translation>
    </message>
</context>
<context>
    <name>ui/widgets/sift_table.py</name>
    <message>
        <source>前 → 后</source>
        <translation>Old → new</translation>
    </message>
    <message>
        <source>读出的数字列在这里，一行一项，逐项核对：</source>
        <translation>The numbers read are listed here, a row each, to be checked one by one:</translation>
    </message>
    <message>
        <source>读出的数字，一行一项：Enter 采用，F2 改数，Delete 不用，F4 全部采用</source>
        <translation>Numbers read, a row each: Enter takes over, F2 changes, Delete drops, F4 takes over all</translation>
    </message>
    <message>
        <source>选行；选中的一项，原文中同时标出</source>
        <translation>Choose a row; it is marked in the message too</translation>
    </message>
    <message>
        <source>项目 · 原文</source>
        <translation>Figure · message</translation>
    </message>
</context>
<context>
    <name>ui/widgets/timeline.py</name>
    <message>
        <source>时间线</source>
        <translation>Timeline</translation>
    </message>
</context>
<context>
    <name>ui/widgets/trouble.py</name>
    <message>
        <source>停止，不再处理</source>
        <translation>Stop, do nothing more</translation>
    </message>
    <message>
        <source>此间可先用打印的空白表和决策卡记录，写明真实时间；打开后补录，两个时间都保留。</source>
        <translation>Meanwhile use the printed blank forms and the decision card, with the real times; enter everything once the record is open; both times are kept.</translation>
    </message>
</context>
<context>
    <name>ui/widgets/unit_map.py</name>
    <message>
        <source>%1。按下录入该单位的数字。</source>
        <translation>%1. Press to enter this unit's figures.</translation>
    </message>
    <message>
        <source>各单位示意图</source>
        <translation>Schematic of the units</translation>
    </message>
    <message>
        <source>，先问此处</source>
        <translation>, ask here first</translation>
    </message>
</context>
<context>
    <name>ui/widgets/what_if.py</name>
    <message>
        <source>%1%2。拖动或键入合计数，看级别怎样变化；关闭后不留任何痕迹。</source>
        <translation>%1%2. Drag or type a total and see how the level changes; closing leaves no trace.</translation>
    </message>
    <message>
        <source>%1%2（按已记录的数）</source>
        <translation>%1%2 (by what is recorded)</translation>
    </message>
    <message>
        <source>已在最高一级</source>
        <translation>at the highest level</translation>
    </message>
    <message>
        <source>恢复已报数</source>
        <translation>Back to reported</translation>
    </message>
    <message>
        <source>试算 %1</source>
        <translation>What if %1</translation>
    </message>
    <message>
        <source>试算 %1（%2）</source>
        <translation>What if %1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui/window_face.py</name>
    <message>
        <source>正在看当时所知，不能记录。先回到现在（Ctrl+0）再记。</source>
        <translation>You are looking at what was known then, so nothing can be recorded. Return to now (Ctrl+0) first.</translation>
    </message>
    <message>
        <source>请先新建灾情（Ctrl+N）。</source>
        <translation>Open an incident first (Ctrl+N).</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message numerus="yes">
        <source>%n 万元</source>
        <translation><numerusform>%n × ten thousand yuan</numerusform><numerusform>%n × ten thousand yuan</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 个</source>
        <translation><numerusform>%n</numerusform><numerusform>%n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 个单位</source>
        <translation><numerusform>%n unit</numerusform><numerusform>%n units</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 个部门</source>
        <translation><numerusform>%n department</numerusform><numerusform>%n departments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 亩</source>
        <translation><numerusform>%n mu</numerusform><numerusform>%n mu</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 人</source>
        <translation><numerusform>%n person</numerusform><numerusform>%n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 人次</source>
        <translation><numerusform>%n person-time</numerusform><numerusform>%n person-times</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 份</source>
        <translation><numerusform>%n copy</numerusform><numerusform>%n copies</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 倍</source>
        <translation><numerusform>%n time</numerusform><numerusform>%n times</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 公顷</source>
        <translation><numerusform>%n hectare</numerusform><numerusform>%n hectares</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 分</source>
        <translation><numerusform>%n min</numerusform><numerusform>%n min</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟</source>
        <translation><numerusform>%n minute</numerusform><numerusform>%n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 名</source>
        <translation><numerusform>%n person</numerusform><numerusform>%n people</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 处</source>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 字</source>
        <translation><numerusform>%n character</numerusform><numerusform>%n characters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 字节</source>
        <translation><numerusform>%n byte</numerusform><numerusform>%n bytes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation><numerusform>%n hour</numerusform><numerusform>%n hours</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 小时前</source>
        <translation><numerusform>%n hour ago</numerusform><numerusform>%n hours ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 户</source>
        <translation><numerusform>%n household</numerusform><numerusform>%n households</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 户次</source>
        <translation><numerusform>%n household-time</numerusform><numerusform>%n household-times</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation><numerusform>%n entry</numerusform><numerusform>%n entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 级</source>
        <translation><numerusform>%n level</numerusform><numerusform>%n levels</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 间</source>
        <translation><numerusform>%n room</numerusform><numerusform>%n rooms</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation><numerusform>%n item</numerusform><numerusform>%n items</numerusform></translation>
    </message>
</context>
<context>
    <name>workplace.py</name>
    <message>
        <source>没有编号为“%1”的预案。可用：%2；也可以给出预案文件夹的路径。</source>
        <translatorcomment>keep %1 %2</translatorcomment>
        <translation>There is no plan numbered “%1”. Use: %2; or give the path of a plan's folder.</translation>
    </message>
    <message>
        <source>没能写入“%1”（%2），原来的内容没有改动。请核对磁盘和权限。</source>
        <translatorcomment>keep %1</translatorcomment>
        <translation>“%1” could not be written (%2); what was there is unchanged. Check the disk and permissions.</translation>
    </message>
</context>
</TS>
