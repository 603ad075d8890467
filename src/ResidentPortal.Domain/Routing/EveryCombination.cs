namespace ResidentPortal.Domain.Routing;

/// <summary>All that residents can answer, as routing sees it.</summary>
public static class EveryCombination
{
    private static readonly bool[] Either = [false, true];

    /// <summary>Every report with every mix of consents: some twenty thousand with three forms and four bodies.</summary>
    public static IEnumerable<RoutingFacts> OfAnswers(RoutingNames names) => OfAnswers(names, [.. Consents.EveryMixOf(names.Consents)]);

    public static IEnumerable<RoutingFacts> OfAnswers(RoutingNames names, IReadOnlyList<Consents> consents) =>
        from form in names.Forms
        from kind in form.Kinds
        from tenure in names.Tenures
        from urgency in Enum.GetValues<Urgency>()
        from repeatOrVulnerable in Either
        from hateElement in Either
        from given in consents
        select new RoutingFacts(form.Form, kind, tenure, urgency, repeatOrVulnerable, hateElement, given);
}
