using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Web.Site.Help;

/// <summary>What somebody asks the finder. Of the address only the codes of the two questions are taken, and never repeated.</summary>
/// <param name="IsAsked">The questions were sent, with or without answers.</param>
public sealed record Finder(Option? What, Option? Home, bool IsAsked)
{
    public const string AskedKey = "asked";

    public static Finder Read(IQueryCollection query) => new(
        Known(FinderQuestions.What.Options, query[FinderQuestions.WhatKey]),
        Known(FinderQuestions.Homes, query[FinderQuestions.HomeKey]),
        query.ContainsKey(AskedKey));

    /// <summary>The form in which this is reported, or null when it leads to no form at all.</summary>
    public ReportForm? Form => LeavesTo is not { } path ? AsbReport.Report : ReportForms.Reports.FirstOrDefault(report => report.Path == path);

    /// <summary>The page to which the form would send somebody who answers so, where that is not another form.</summary>
    public string? Exit => Form is null ? LeavesTo : null;

    public FoundServices? Services(Domain.Routing.RoutingTable table) =>
        (What, Home, Form) is ({ } what, { } home, { } form) ? FoundServices.Of(table, form, FinderQuestions.Answered(what, home)) : null;

    private string? LeavesTo => What is null ? null : AsbReport.Form.Steps
        .Select(step => step.LeavesTo(Answers.None.With(FinderQuestions.What, new ChoiceAnswer(What.Value))))
        .FirstOrDefault(path => path is not null);

    private static Option? Known(IReadOnlyList<Option> options, string? code) => options.FirstOrDefault(option => option.Value == code);
}
