namespace ResidentPortal.Domain.Routing;

/// <summary>All that residents can answer, as routing sees it. A report of several kinds goes where each of them goes, so that one is
/// enough here.</summary>
public static class EveryCombination
{
    private static readonly bool[] Either = [false, true];

    private static readonly Urgency[] Urgencies = Enum.GetValues<Urgency>();

    private static readonly IReadOnlyList<string> AnyWard = [RoutingFacts.NoWard];

    /// <summary>Whatever can be written down, also what no answers lead to, with these consents.</summary>
    /// <param name="wards">Those that make a difference (<see cref="RoutingTable.Wards"/>); none where left out.</param>
    public static IEnumerable<RoutingFacts> OfAnswers(
        RoutingNames names, IReadOnlyList<Consents> consents, IReadOnlyList<string>? wards = null) =>
        from form in names.Forms
        from kind in form.Kinds.Select(kind => Kinds.Of(kind))
        from tenure in names.Tenures
        from given in consents
        from ward in wards ?? AnyWard
        from facts in Told(new(form.Form, kind, tenure, default, false, false, given) { Ward = ward }, alwaysHate: false)
        select facts;

    /// <summary>
    /// What answers can lead to, with every mix of the consents that are asked for there: some ten thousand for each ward.
    /// </summary>
    /// <inheritdoc cref="OfAnswers" path="/param[@name='wards']"/>
    public static IEnumerable<RoutingFacts> Reachable(RoutingNames names, IReadOnlyList<string>? wards = null) =>
        from form in names.Forms
        let kinds = form.Kinds.Select(kind => Kinds.Of(kind)).ToList()
        from home in form.Asks
        from given in Consents.EveryMixOf(home.Value)
        from kind in kinds
        from ward in wards ?? AnyWard
        from facts in Told(new(form.Form, kind, home.Key, default, false, false, given) { Ward = ward }, form.AlwaysHate)
        select facts;

    // Loops, because a query over truth values and enums is compiled anew at each start.
    private static IEnumerable<RoutingFacts> Told(RoutingFacts facts, bool alwaysHate)
    {
        foreach (var urgency in Urgencies)
        {
            foreach (var repeatOrVulnerable in Either)
            {
                foreach (var hateElement in Either)
                {
                    if (hateElement || !alwaysHate)
                        yield return facts with
                        {
                            Urgency = urgency,
                            RepeatOrVulnerable = repeatOrVulnerable,
                            HateElement = hateElement,
                        };
                }
            }
        }
    }

    /// <summary>What answers can lead to, and what is then decided: made once for all that is proved of a table.</summary>
    public static IReadOnlyList<Decided> Of(RoutingNames names, RoutingTable table) =>
        [.. Reachable(names, table.Wards).Select(facts => new Decided(facts, table.Decide(facts)))];
}

/// <summary>What a table decides of such a report.</summary>
public sealed record Decided(RoutingFacts Facts, RoutingDecision Decision);
