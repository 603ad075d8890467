using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>Whose home it is, which decides who can act. Not asked about streets and parks.</summary>
public sealed class Home(CouncilDescription council)
{
    public const string Id = "home";

    private const string Elsewhere = "elsewhere";

    public OneChoice Question { get; } = new(
        Id,
        "Who owns or rents out your home?",
        [.. council.Tenures.Select(Of), new(Tenure.NotKnown, "I do not know, or I do not want to say")])
    {
        Hint = "This tells us which team can help. If you are reporting for someone else, answer for their home.",
        Brief = "Home belongs to",
        Fixed = FixedWords.Sharing,
        Missing = "Select who owns or rents out your home, or that you do not know",
    };

    /// <summary>
    /// The same of the place where something happens (<see cref="Where"/>). Whoever lives elsewhere says so, for their home would be
    /// taken for whose the place is.
    /// </summary>
    public Step AskWhereItHappens => Step.Asking("home", Sections.WhatHappened, Question with
    {
        Options = [.. Question.Options, new(Elsewhere, "I do not live there")],
    });

    public Step Ask => Step.Asking("home", Sections.WhatHappened, Question);

    /// <summary>The id of a tenure, <see cref="Tenure.NotKnown"/> or <see cref="Tenure.PublicPlace"/>.</summary>
    /// <param name="atHome">Whether the place is somebody's home, or a shared part of their block.</param>
    public string TenureOf(Answers answers, bool atHome) =>
        !atHome ? Tenure.PublicPlace
        : answers.Get(Question) is { } chosen && Question.Options.Any(option => option.Value == chosen.Value) ? chosen.Value
        : Tenure.NotKnown;

    private static Option Of(Tenure tenure) => new(tenure.Id, tenure.Label)
    {
        Hint = tenure.Hint,
        Reveals = tenure.Which is { } which ? [new TextQuestion(tenure.Id, which.Label) { Brief = which.Brief, Optional = true }] : [],
    };
}
