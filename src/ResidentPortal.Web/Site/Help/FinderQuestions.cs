using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;

namespace ResidentPortal.Web.Site.Help;

/// <summary>
/// The finder's two questions. They are the form's own, so that the finder never knows a kind or a landlord that the form does not.
/// </summary>
public sealed class FinderQuestions(CouncilDescription council, ReportForms forms)
{
    public const string WhatKey = "what";
    public const string HomeKey = "home";

    /// <summary>One at a time: who deals with it is told of each by itself.</summary>
    public OneChoice What { get; } = new("kind", AsbReport.Kind.Label, AsbReport.Kind.Options)
    {
        Hint = "Select the one that is closest. In the form you can select more than one.",
        Missing = AsbReport.Kind.Missing,
    };

    public OneChoice Whose { get; } = new Home(council).Question;

    /// <summary>Whose home it is; the last is no home at all.</summary>
    public IReadOnlyList<Option> Homes => [.. Whose.Options, InPublic];

    private static Option InPublic => AsbReport.PlaceType.Options.Single(option => option.Value == "public");

    /// <summary>Where somebody with this problem goes on: a form, or the address of a page that is none.</summary>
    public (ReportForm? Form, string? Page) WayOn(Option what)
    {
        var asb = forms.Find(AsbReport.Id)!;
        var left = asb.Form.Steps
            .Select(step => step.LeavesTo(Answers.None.With(AsbReport.Kind, new ChoicesAnswer([what.Value]))))
            .FirstOrDefault(path => path is not null);
        var form = left is null ? asb : forms.Reports.FirstOrDefault(report => report.Path == left);
        return (form, form is null ? left : null);
    }

    /// <summary>What the form's answers would be.</summary>
    /// <param name="home">One of <see cref="Homes"/>.</param>
    internal Answers Answered(Option what, Option home)
    {
        var isPublic = home == InPublic;
        var answers = Answers.None
            .With(AsbReport.Kind, new ChoicesAnswer([what.Value]))
            .With(AsbReport.PlaceType, new ChoiceAnswer(isPublic ? home.Value : "home"));
        return isPublic ? answers : answers.With(Whose, new ChoiceAnswer(home.Value));
    }
}
