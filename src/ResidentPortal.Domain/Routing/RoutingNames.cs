namespace ResidentPortal.Domain.Routing;

/// <summary>The names that rules and queues may use. They come from the forms and from the council: routing itself knows none.</summary>
/// <param name="Forms">Each form with the kinds of report that it makes.</param>
/// <param name="Tenures">Whose a home can be, and that it is no home.</param>
/// <param name="Consents">The bodies for whose consent people are asked.</param>
public sealed record RoutingNames(IReadOnlyList<FormFacts> Forms, IReadOnlyList<string> Tenures, IReadOnlyList<string> Consents)
{
    public IReadOnlyList<string> FormIds => [.. Forms.Select(form => form.Form)];

    public IReadOnlyList<string> Kinds => [.. Forms.SelectMany(form => form.Kinds).Distinct()];

    /// <summary>The council's wards. Only those that a rule names make a difference to it (<see cref="RoutingTable.Wards"/>).</summary>
    public IReadOnlyList<string> Wards { get; init; } = [];

    public Consents AllConsents => Routing.Consents.To(Consents);
}

/// <summary>What the answers to one form can come to.</summary>
/// <param name="Form">The form's id.</param>
/// <param name="Kinds">Never empty.</param>
/// <param name="Asks">Every home that its answers can lead to, with the bodies for whose consent it may ask there.</param>
/// <param name="AlwaysHate">Each of its reports has a hate element.</param>
public sealed record FormFacts(
    string Form, IReadOnlyList<string> Kinds, IReadOnlyDictionary<string, IReadOnlyList<string>> Asks, bool AlwaysHate)
{
    /// <summary>
    /// Bodies for which people are asked and to whom the team that leads passes it on itself, as they stand in sentences.
    /// </summary>
    public IReadOnlyList<string> SharedByLead { get; init; } = [];
}
