using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;

namespace ResidentPortal.Domain.Retention;

/// <summary>The reports that an application for a case review names: what it counts is kept while it is open.</summary>
public static class NamedReports
{
    public static IEnumerable<ReportReference> In(Answers answers) => answers.All.SelectMany(answer => answer.Value switch
    {
        ListAnswer list => list.Items.SelectMany(In),
        TextAnswer text when ReportReference.TryParse(text.Text, out var reference) => [reference],
        _ => [],
    });
}
