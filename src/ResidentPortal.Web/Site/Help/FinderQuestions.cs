using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;

namespace ResidentPortal.Web.Site.Help;

/// <summary>The finder's two questions. They are the form's own, so that the finder never knows a kind or a landlord that the form does not.</summary>
public static class FinderQuestions
{
    public const string WhatKey = "what";
    public const string HomeKey = "home";

    public static OneChoice What => AsbReport.Kind;

    public static OneChoice Whose => Home.Question;

    /// <summary>Whose home it is; the last is no home at all.</summary>
    public static IReadOnlyList<Option> Homes { get; } = [.. Whose.Options, InPublic];

    private static Option InPublic => AsbReport.PlaceType.Options.Single(option => option.Value == "public");

    /// <summary>What the form's answers would be.</summary>
    /// <param name="home">One of <see cref="Homes"/>.</param>
    internal static Answers Answered(Option what, Option home)
    {
        var isPublic = home == InPublic;
        var answers = Answers.None
            .With(What, new ChoiceAnswer(what.Value))
            .With(AsbReport.PlaceType, new ChoiceAnswer(isPublic ? home.Value : "home"));
        return isPublic ? answers : answers.With(Whose, new ChoiceAnswer(home.Value));
    }
}
