using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>Builds a form from what is a council's own.</summary>
public delegate ReportForm FormOf(CouncilDescription council);

/// <summary>
/// The forms that a site offers: the one list from which their addresses, the names that routing uses, what is shown on
/// pages, and the addresses that editors can link to follow.
/// </summary>
public sealed class ReportForms
{
    /// <exception cref="ArgumentException">Two forms have the same id, letter or address.</exception>
    public ReportForms(CouncilDescription council, IEnumerable<FormOf> forms)
    {
        All = [.. forms.Select(form => form(council))];
        RefuseTwice(form => form.Slug, "id");
        RefuseTwice(form => form.Form.Letter.ToString(), "letter");
        RefuseTwice(form => form.Path, "address");
        Names = new(
            [.. All.Select(form => new FormFacts(form.Slug, form.Kinds, form.Asks ?? AskingNobody(council), form.AlwaysHate)
            {
                SharedByLead = form.SharedByLead,
            })],
            council.TenureIds,
            council.ConsentIds)
        {
            Wards = council.Wards,
        };
    }

    public IReadOnlyList<ReportForm> All { get; }

    /// <summary>The forms that report something that happened.</summary>
    public IEnumerable<ReportForm> Reports => All.Where(form => form.ReportsIncident);

    /// <summary>What the rules of the routing may name.</summary>
    public RoutingNames Names { get; }

    public ReportForm? Find(string slug) => All.FirstOrDefault(form => form.Slug == slug);

    private static Dictionary<string, IReadOnlyList<string>> AskingNobody(CouncilDescription council) =>
        council.TenureIds.Distinct().ToDictionary(tenure => tenure, IReadOnlyList<string> (_) => []);

    private void RefuseTwice(Func<ReportForm, string> part, string name)
    {
        if (All.GroupBy(part).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two forms have the {name} “{twice.Key}”: {string.Join(", ", twice.Select(form => form.Name))}.");
    }
}
