namespace ResidentPortal.Domain.Routing;

/// <summary>All that residents can answer, as routing sees it.</summary>
public static class EveryCombination
{
    private static readonly bool[] Either = [false, true];

    public static Consents AllConsents { get; } =
        Enum.GetValues<Consents>().Aggregate(Consents.None, (all, consent) => all | consent);

    /// <summary>Every report with every mix of consents: about twenty thousand.</summary>
    public static IEnumerable<RoutingFacts> OfAnswers() =>
        OfAnswers(Enumerable.Range(0, (int)AllConsents + 1).Select(flags => (Consents)flags));

    public static IEnumerable<RoutingFacts> OfAnswers(IEnumerable<Consents> consents) =>
        from kind in Enum.GetValues<ReportKind>()
        from tenure in Enum.GetValues<Tenure>()
        from urgency in Enum.GetValues<Urgency>()
        from repeatOrVulnerable in Either
        from hateElement in Either
        from given in consents
        select new RoutingFacts(kind, tenure, urgency, repeatOrVulnerable, hateElement, given);
}
