using System.Text.RegularExpressions;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

/// <summary>What must hold of every form, whatever it asks.</summary>
public sealed partial class FormIntegrityTests
{
    public static TheoryData<string> Forms => EveryForm.Ids;

    [Theory, MemberData(nameof(Forms))]
    public void Questions_OfAForm_HaveIdsOfTheirOwn(string form)
    {
        var ids = EveryForm.QuestionsOf(EveryForm.Find(form)).Select(question => question.Id).ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => Hyphenated().IsMatch(id));
    }

    [Theory, MemberData(nameof(Forms))]
    public void Steps_OfAForm_HaveSlugsOfTheirOwn(string form)
    {
        var slugs = EveryForm.Find(form).Steps.Select(step => step.Slug).ToList();
        slugs.ShouldBeUnique();
        slugs.ShouldAllBe(slug => Hyphenated().IsMatch(slug));
    }

    [Theory, MemberData(nameof(Forms))]
    public void Fields_OfAStep_NeverClash(string form)
    {
        foreach (var step in EveryForm.Find(form).Steps)
        {
            var ids = step.AllQuestions.Select(question => question.Id).ToList();
            ids.Where(id => ids.Any(other => other != id && other.StartsWith(id + "-", StringComparison.Ordinal) && IsCompound(step, id)))
                .ShouldBeEmpty($"In {step.Slug} another question starts with the id of one that has several fields.");
        }
    }

    private static bool IsCompound(Step step, string id) =>
        step.AllQuestions.Single(question =>
            question.Id == id) is PlaceQuestion or AddressQuestion or WhenQuestion or ContactQuestion or ListQuestion;

    [Theory, MemberData(nameof(Forms))]
    public void Missing_OfARequiredQuestion_SaysWhatToDo(string form) =>
        EveryForm.QuestionsOf(EveryForm.Find(form))
            .Where(question => !question.Optional)
            .ShouldAllBe(question => question.Missing.StartsWith("Enter ", StringComparison.Ordinal)
                || question.Missing.StartsWith("Select ", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Forms))]
    public void Missing_OfARequiredQuestion_DoesNotEndInAFullStop(string form) =>
        EveryForm.QuestionsOf(EveryForm.Find(form)).ShouldAllBe(question => !question.Missing.EndsWith('.'));

    [Theory, MemberData(nameof(Forms))]
    public void Texts_OfAForm_AreWritten(string form)
    {
        var found = EveryForm.Find(form);
        found.Title.ShouldNotBeNullOrWhiteSpace();
        found.Steps.ShouldAllBe(step => step.Heading.Trim().Length > 0 && step.Section.Trim().Length > 0);
        found.Steps.SelectMany(step => step.Intro).ShouldAllBe(line => line.Trim().Length > 0);
        EveryForm.QuestionsOf(found)
            .ShouldAllBe(question => question.Label.Trim().Length > 0 && question.Hint != "" && question.Brief != "");
        EveryForm.QuestionsOf(found).SelectMany(EveryForm.OptionsOf)
            .ShouldAllBe(option => option.Label.Trim().Length > 0 && option.Hint != "");
    }

    [Theory, MemberData(nameof(Forms))]
    public void Texts_OfAForm_UseTypographersMarks(string form) =>
        EveryForm.TextsOf(EveryForm.Find(form)).ShouldAllBe(text => !text.Contains('\'') && !text.Contains('"') && !text.Contains(" - "));

    [Theory, MemberData(nameof(Forms))]
    public void Options_OfAQuestion_AreToldApart(string form)
    {
        foreach (var question in EveryForm.QuestionsOf(EveryForm.Find(form)).Where(question => EveryForm.OptionsOf(question).Count > 0))
        {
            var options = EveryForm.OptionsOf(question);
            options.Count.ShouldBeGreaterThan(1, question.Id);
            options.Select(option => option.Value).ShouldBeUnique();
            options.Select(option => option.Label).ShouldBeUnique();
            options.ShouldAllBe(option => Hyphenated().IsMatch(option.Value));
            options.Count(option => option.Exclusive).ShouldBeLessThanOrEqualTo(question is SeveralChoices ? 1 : 0, question.Id);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void Steps_OfAForm_AskOrTellSomething(string form) =>
        EveryForm.Find(form).Steps.ShouldAllBe(step => step.Questions.Count > 0 ^ step.Notice != null);

    [Theory, MemberData(nameof(Forms))]
    public void Links_OfANotice_StayOnTheSite(string form) =>
        EveryForm.Find(form).Steps.Select(step => step.Notice?.Link?.Path).ShouldAllBe(path => path == null || path.StartsWith('/'));

    [Theory, MemberData(nameof(Forms))]
    public void First_OfAForm_IsAlwaysAsked(string form) =>
        EveryForm.Find(form).First.When(Answers.None).ShouldBeTrue();

    [Fact]
    public void ConsentQuestions_OfApplications_AreNeverOptionalAndHaveBothAnswers() =>
        SampleCouncil.Forms.Find(CaseReviewApplication.Id)!.Form.Steps
            .Where(step => step.Section.StartsWith("Sharing your ", StringComparison.Ordinal))
            .ShouldAllBe(step => step.Questions.Count == 1
                && !step.Questions[0].Optional
                && step.Intro.Any(line => line.StartsWith("If you say yes, ", StringComparison.Ordinal))
                && step.Intro.Any(line => line.StartsWith("If you say no, ", StringComparison.Ordinal)));

    [Fact]
    public void ConsentQuestions_OfReports_AreNoWhenBlankAndHaveBothAnswers() =>
        SampleCouncil.Forms.Reports
            .SelectMany(report => report.Form.Find("sharing")!.Questions)
            .ShouldAllBe(question => question.Optional
                && question.BlankMeans!.EndsWith("no", StringComparison.Ordinal)
                && question.Hint!.Contains("If you say yes, ", StringComparison.Ordinal)
                && question.Hint!.Contains("If you say no, ", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Forms))]
    public void FurtherSteps_OfAForm_ComeLastAndMayBeLeft(string form)
    {
        var further = EveryForm.Find(form).Steps.SkipWhile(step => !step.Further).ToList();
        further.ShouldAllBe(step => step.Further && step.Notice == null && step.Questions.All(question => question.Optional));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Hyphenated();
}
