using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Site.Help;

/// <summary>
/// What somebody asks the finder. Of the address only the codes of the two questions are taken, and only known ones go on to the form.
/// </summary>
/// <param name="IsAsked">The questions were sent, with or without answers.</param>
/// <param name="Form">The form in which this is reported, or null when it leads to no form at all.</param>
/// <param name="Exit">The page to which the form would send somebody who answers so, where that is not another form.</param>
public sealed record Finder(Option? What, Option? Home, bool IsAsked, ReportForm? Form, string? Exit)
{
    public const string AskedKey = "asked";

    public static Finder Read(IQueryCollection query, FinderQuestions questions)
    {
        var what = Known(questions.What.Options, query[FinderQuestions.WhatKey]);
        var (form, exit) = what is null ? (null, null) : questions.WayOn(what);
        return new(what, Known(questions.Homes, query[FinderQuestions.HomeKey]), query.ContainsKey(AskedKey), form, exit);
    }

    public FoundServices? Services(RoutingTable table, FinderQuestions questions) =>
        (What, Home, Form) is ({ } what, { } home, { } form) ? FoundServices.Of(table, form, questions.Answered(what, home)) : null;

    internal static Option? Known(IReadOnlyList<Option> options, string? code) => options.FirstOrDefault(option => option.Value == code);
}
