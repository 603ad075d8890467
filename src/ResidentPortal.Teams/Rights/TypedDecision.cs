using ResidentPortal.Domain.DataProtection;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Rights;

namespace ResidentPortal.Teams.Rights;

/// <summary>What was posted about a request, as it was typed.</summary>
public sealed record TypedDecision(
    Guid Request, int Version, string What, string Accused, string Why, IReadOnlyDictionary<string, string> Of)
{
    internal const string WhatWanted = "Select whether to hand over or to erase";
    internal const string AccusedWanted = "Select whether the person may be somebody whom a report complains about";
    internal const string WhyWanted = "Enter why you decided so";
    internal const string WhyTooLong = "Why you decided so must be 2,000 characters or fewer";
    internal const string HandOver = "hand-over";
    internal const string Erase = "erase";
    private const string Prefix = "of-";
    private const int LongestWhy = 2_000;

    public bool Erases => What == Erase;

    public static string FieldOf(string reference) => Prefix + reference;

    internal static TypedDecision Read(FieldValues fields) => new(
        Guid.TryParse(fields.First("request"), out var request) ? request : Guid.Empty,
        int.TryParse(fields.First("version"), out var version) ? version : -1,
        fields.First("what"), fields.First("accused"), fields.First("why").Trim(),
        fields.ToDictionary().Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(key => key[Prefix.Length..], key => fields.First(key)));

    internal IEnumerable<FieldError> Mistakes(IReadOnlyList<RightsHit> hits)
    {
        foreach (var hit in hits.Where(hit => Choice(hit.Reference) is null))
            yield return new(FieldOf(hit.Reference), $"Select what to do with {hit.Reference}");
        if (Accused is not ("yes" or "no"))
            yield return new("accused", AccusedWanted);
        if (What is not (HandOver or Erase))
            yield return new("what", WhatWanted);
        if (Why.Length is 0 or > LongestWhy)
            yield return new("why", Why.Length == 0 ? WhyWanted : WhyTooLong);
    }

    internal RightsDecision Decision(IReadOnlyList<RightsHit> hits) => new(
        Erases, Accused != "no", hits.ToDictionary(hit => hit.Reference, hit => Choice(hit.Reference) ?? Disclosure.Withheld), Why);

    internal string? ValueOf(string reference) => Of.GetValueOrDefault(reference);

    private Disclosure? Choice(string reference) =>
        ValueOf(reference) is { } value && Enum.TryParse<Disclosure>(value, out var choice) && Enum.IsDefined(choice) ? choice : null;
}
