using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.CaseReview;
using ResidentPortal.Web.CaseReview.Result;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.CaseReview.Result;

public sealed class CaseReviewTextTests
{
    public static TheoryData<string, string[]> ReasonsOfCases => new()
    {
        { "three reports in time", ["Three reports count. Three are enough."] },
        { "two reports", ["Two reports count. Three are enough."] },
        { "no reports", ["You have not told us of any reports. Three are enough."] },
        { "five neighbours", ["Five or more people have reported the problem. That is enough."] },
        {
            "two reports and it goes on",
            [
                "Two reports count. Three are enough.",
                "Someone is still dealing with a report. You can apply all the same.",
                "It is still going on. We look at how long it has gone on, not only at the number of reports.",
                "Someone is at more risk, or is being picked on. We look at how much harm it does, not only at the number of reports.",
            ]
        },
        { "dates not remembered", ["One report counts and three more may count. Three are enough."] },
        { "danger now", ["You said that someone is in danger now.", "Three reports count. Three are enough."] },
        { "hate crime only", ["You said that it is about hate crime only.", "One report counts. Three are enough."] },
        { "complaint about a service",
            ["You said that it is about how a worker or an organisation treated you.",
                "You have not told us of any reports. Three are enough."] },
        { "last incident too long ago",
            ["Three reports count. Three are enough.",
                "The last time it happened may be too long ago. In Islington it must be in the last month."] },
        {
            "case still open", ["Three reports count. Three are enough.",
                "Someone is still dealing with a report. In Haringey they should finish first."] },
    };

    [Theory]
    [MemberData(nameof(ReasonsOfCases))]
    public void Sentence_EachReason_IsPlain(string name, string[] sentences) =>
        Cases.All[name].Reasons.Select(reason => CaseReviewText.Sentence(reason, Cases.All[name])).ShouldBe(sentences);

    public static TheoryData<string, int, string, string> Verdicts => new()
    {
        { "in time", 1, "Counts until 19 February 2027", "It was reported in time." },
        { "same incident", 2, "Does not count", "It is about the same incident as report 1. One incident counts once." },
        { "too long ago", 3, "Does not count", "It was reported more than 6 months ago." },
        { "one day out", 4, "May count until 20 November 2026", "It is one day too late. An officer decides if it counts." },
        { "reported too late", 5, "Does not count", "It was not reported within 1 month of the day it happened." },
        { "dates unclear", 6, "May count until 30 November 2026", "It depends on the exact dates. An officer can help to find them." },
        { "another problem", 7, "Does not count", "You said that it is about another problem." },
        { "anonymous", 8, "Does not count", "It was made without a name. Camden does not count those." },
        { "impossible", 9, "Does not count",
            "The dates do not fit. It cannot be reported before it happened, or after today. Go back and check them." },
        { "perhaps the same incident", 10, "May count until 31 March 2027",
            "It may be about the same incident as report 11. One incident counts once." },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Sentence_EachVerdict_SaysWhetherUntilWhenAndWhy(string description, int report, string sign, string sentence)
    {
        var verdict = Cases.All["every verdict"].Verdicts[report - 1];

        CaseReviewText.Sign(verdict).ShouldBe(sign, description);
        CaseReviewText.Sentence(verdict, Cases.All["every verdict"].Threshold).ShouldBe(sentence, description);
    }

    [Fact]
    public void Sentence_OutsideTheFirstWindow_NamesIt()
    {
        var assessment = Cases.All["counted from the first report"];

        assessment.Verdicts.Select(verdict => verdict.Why).ShouldContain(Why.OutsideFirstWindow);
        CaseReviewText.Sentence(assessment.Verdicts.First(verdict => verdict.Why is Why.OutsideFirstWindow), assessment.Threshold)
            .ShouldBe("It was not reported in the same 6 months as the others.");
    }

    public static TheoryData<string, string, Change, string[]> Changes => new()
    {
        { "one more", "two reports", new(1, new(2026, 9, 9), null),
            ["It would also be enough if five people have reported it."] },
        { "one more, in time", "two reports", new(1, new(2026, 12, 9), 0), ["One more report by 9 December 2026 would be enough."] },
        { "two more", "two reports", new(2, new(2026, 12, 9), 1),
            ["Two more reports by 9 December 2026 would be enough.",
                "It would also be enough if one more person reported it themselves."] },
        { "none yet", "no reports", new(3, null, 4),
            ["Three reports would be enough.", "It would also be enough if four more people reported it themselves."] },
        { "an incident nearer to today", "last incident too long ago", new(0, new(2026, 12, 11), null),
            ["One more report of something new by 11 December 2026 would be enough."] },
        { "an open case", "case still open", new(0, new(2026, 12, 11), null),
            ["It may be enough when nobody is dealing with the earlier reports any more."] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Changes_EachKind_SayWhatAndByWhen(string description, string name, Change change, string[] sentences)
    {
        var changes = CaseReviewText.Changes(Cases.All[name] with { Change = change }, Cases.Today);

        sentences.ShouldBeSubsetOf(changes, description);
        // A day that has gone by is never named.
        changes.ShouldAllBe(sentence => !sentence.Contains("September", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_NotLikelyMet_AreNeverNothing() =>
        Cases.Random(500).Where(assessment => assessment.Change is not null)
            .Where(assessment => CaseReviewText.Changes(assessment, Cases.Today).Count == 0)
            .Select(assessment => string.Join(", ", assessment.Reasons.Select(reason => reason.Ground)))
            .ShouldBeEmpty();

    [Fact]
    public void Sentences_AnyAssessment_AreSentences()
    {
        foreach (var assessment in Cases.Random(500))
        {
            List<string> sentences =
            [
                CaseReviewText.Lead(assessment), CaseReviewText.ByReports(assessment), CaseReviewText.Tally(assessment),
                .. assessment.Reasons.Select(reason => CaseReviewText.Sentence(reason, assessment)),
                .. assessment.Verdicts.Select(verdict => CaseReviewText.Sentence(verdict, assessment.Threshold)),
                .. CaseReviewText.Changes(assessment, Cases.Today),
            ];
            sentences.ShouldAllBe(sentence => (char.IsUpper(sentence[0]) || char.IsDigit(sentence[0])) && sentence.EndsWith('.')
                && !sentence.Contains("  ", StringComparison.Ordinal) && !sentence.Contains(" 0", StringComparison.Ordinal));
        }
    }

    public static TheoryData<DateSpan, string> Spans => new()
    {
        { DateSpan.On(new(2026, 9, 9)), "9 September 2026" },
        { new(new(2026, 9, 1), new(2026, 9, 30)), "September 2026" },
        { new(new(2024, 2, 1), new(2024, 2, 29)), "February 2024" },
        { new(new(2026, 9, 1), new(2026, 10, 31)), "between 1 September 2026 and 31 October 2026" },
        { new(new(2026, 9, 2), new(2026, 9, 12)), "between 2 September 2026 and 12 September 2026" },
        { DateSpan.Unknown with { Latest = new(2026, 9, 9) }, "on or before 9 September 2026" },
        { DateSpan.Unknown with { Earliest = new(2026, 9, 9) }, "on or after 9 September 2026" },
        { DateSpan.Unknown, "not known" },
    };

    [Theory]
    [MemberData(nameof(Spans))]
    public void Date_Span_IsAsExactAsItIsKnown(DateSpan span, string words) => CaseReviewText.Date(span).ShouldBe(words);

    [Theory]
    [InlineData(MilestoneKind.Acknowledged, "By Friday 27 November 2026 we tell you that we have your application.",
        "By Friday 27 November 2026 we tell you that we have what you sent us.")]
    [InlineData(MilestoneKind.Decided, "By Friday 27 November 2026 we tell you if the test for a case review is met.",
        "By Friday 27 November 2026 we tell you what we decided to do next.")]
    [InlineData(MilestoneKind.Outcome,
        "By Friday 27 November 2026 we tell you what the review found and what we will do, if there is a review.",
        "By Friday 27 November 2026 we tell you what came of it.")]
    public void Sentence_Milestone_SaysWhatAndByWhen(MilestoneKind kind, string sentence, string neutral)
    {
        var milestone = new Milestone(kind, new(2026, 11, 27));

        CaseReviewText.Sentence(milestone).ShouldBe(sentence);
        CaseReviewText.Neutral(milestone).ShouldBe(neutral);
    }

    [Fact]
    public void Summary_ForTheTeam_HoldsOutcomeReasonsReportsAndLastDay()
    {
        var section = CaseReviewText.Summary(Cases.All["danger now"]).ShouldHaveSingleItem();

        section.Title.ShouldBe("Our check of the test");
        section.Rows.Select(row => row.Label).ShouldBe(["Outcome", "Reasons", "Report 1", "Report 2", "Report 3", "Report 4", "Apply by"]);
        section.Rows[0].Lines.ShouldBe(["Another route is better", "By the reports alone: likely met"]);
        section.Rows[1].Lines.ShouldBe(
            ["Danger now (Home Office statutory guidance to the ASB Act 2014)",
                "Enough reports: 3 count, 3 needed (ASB Act 2014 s104(4) and (11))"]);
        section.Rows[2].Lines.ShouldBe(
            ["Does not count", "Happened: 10 April 2026. Reported: 10 April 2026, to the council.", "Outside the window of 6 months"]);
        section.Rows[3].Lines.ShouldBe(
            ["Counts until 11 December 2026", "Happened: 12 June 2026. Reported: 12 June 2026, to the council.",
                "Reported within 1 month, window of 6 months still open"]);
        section.Rows[6].Lines.ShouldBe(["11 December 2026"]);
    }

    [Fact]
    public void Summary_AnyAssessment_HasNoEmptyRowAndNothingPrivate() =>
        Cases.Random(200).SelectMany(assessment => CaseReviewText.Summary(assessment)[0].Rows)
            .ShouldAllBe(row => !row.Private && row.Lines.Count > 0 && row.Lines.All(line => line.Length > 0));
}
