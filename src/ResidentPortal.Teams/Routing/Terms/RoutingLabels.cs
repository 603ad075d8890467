using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Teams.Routing.Terms;

/// <summary>What rules name, as people read it in the forms.</summary>
public sealed class RoutingLabels(CouncilDescription council, ReportForms forms)
{
    private readonly Dictionary<string, string> _kinds = KindsOf(forms);

    public IReadOnlyList<(string Id, string Name)> Forms => [.. forms.All.Select(form => (form.Slug, form.ShortName))];

    public IReadOnlyList<(string Id, string Name)> Kinds => [.. forms.Names.Kinds.Select(id => (id, KindName(id)))];

    public IReadOnlyList<(string Id, string Name)> Tenures => [.. council.TenureIds.Select(id => (id, TenureName(id)))];

    public IReadOnlyList<(string Id, string Name)> Wards => [.. council.Wards.Select(ward => (ward, ward))];

    public static IReadOnlyList<(string Id, string Name)> Urgencies =>
        [.. Enum.GetValues<Urgency>().Select(urgency => ($"{urgency}", UrgencyName(urgency)))];

    public IReadOnlyList<(string Id, string Name)> Consents => [.. council.ConsentIds.Select(id => (id, ConsentName(id)))];

    /// <summary>The kinds that one form makes reports of.</summary>
    public IReadOnlyList<string> KindsOf(string form) => forms.Find(form)?.Kinds ?? [];

    /// <summary>A rule as a sentence.</summary>
    public string Say(RuleOptions rule, RoutingOptions routing) => RuleWords.Of(rule, routing, Name);

    private string Name(string part, string id) => part switch
    {
        nameof(ConditionOptions.Form) => forms.Find(id)?.ShortName ?? id,
        nameof(ConditionOptions.Kind) => KindName(id),
        nameof(ConditionOptions.Tenure) => TenureName(id),
        nameof(ConditionOptions.Urgency) => Enum.TryParse<Urgency>(id, ignoreCase: true, out var urgency) ? UrgencyName(urgency) : id,
        nameof(ConditionOptions.Consent) => ConsentName(id),
        _ => id,
    };

    private string KindName(string id) => _kinds.GetValueOrDefault(id) ?? forms.Find(id)?.ShortName ?? id;

    private string TenureName(string id) => id switch
    {
        Tenure.NotKnown => "A home, and whose is not known",
        Tenure.PublicPlace => "No home: a street, a park or a shop",
        _ => council.Tenures.FirstOrDefault(tenure => tenure.Id == id)?.Label ?? id,
    };

    private string ConsentName(string id) => council.Partners.FirstOrDefault(partner => partner.Id == id)?.Name
        ?? (council.Tenures.FirstOrDefault(tenure => tenure.Id == id)?.ByHand is { } how ? $"The {how.Name}" : id);

    private static string UrgencyName(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "Somebody was in danger",
        Urgency.Urgent => "It is happening now",
        Urgency.Routine => "Neither",
    };

    private static Dictionary<string, string> KindsOf(ReportForms forms)
    {
        var kinds = forms.Names.Kinds.ToHashSet();
        Dictionary<string, string> found = [];
        foreach (var option in forms.All.SelectMany(form => form.Form.Steps).SelectMany(step => step.AllQuestions).SelectMany(OptionsOf))
        {
            if (kinds.Contains(option.Value))
                found.TryAdd(option.Value, option.Label);
        }
        return found;
    }

    private static IEnumerable<Option> OptionsOf(Question question) => question switch
    {
        OneChoice one => one.Options,
        SeveralChoices several => several.Options,
        _ => [],
    };
}
