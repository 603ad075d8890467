using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.Site.Help;

/// <summary>What somebody answered in the finder, for the form to which it leads.</summary>
public sealed class FinderAnswers(FinderQuestions questions) : IBroughtAnswers
{
    public IReadOnlyList<string> Keys { get; } = [FinderQuestions.WhatKey, FinderQuestions.HomeKey];

    public Answers Read(Func<string, string> value)
    {
        var what = Finder.Known(questions.What.Options, value(FinderQuestions.WhatKey));
        var home = Finder.Known(questions.Homes, value(FinderQuestions.HomeKey));
        return what is not null && home is not null ? questions.Answered(what, home) : Answers.None;
    }

    /// <summary>The form with these answers.</summary>
    public static string Href(ReportForm form, Finder finder) =>
        $"{form.Path}?{FinderQuestions.WhatKey}={finder.What!.Value}&{FinderQuestions.HomeKey}={finder.Home!.Value}";
}
