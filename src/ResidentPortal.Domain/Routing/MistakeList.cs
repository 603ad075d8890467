namespace ResidentPortal.Domain.Routing;

/// <summary>Reads single values; what cannot be read becomes a mistake and a harmless stand-in.</summary>
internal sealed class MistakeList
{
    private readonly List<RoutingMistake> mistakes = [];

    public IReadOnlyList<RoutingMistake> All => mistakes;

    public void Add(string key, string problem, string remedy) => mistakes.Add(new(key, problem, remedy));

    public string Text(string key, string? value, string remedy)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return value;
        Add(key, "It is missing.", remedy);
        return "";
    }

    public string Mailbox(string key, string? value)
    {
        var address = Text(key, value, "Give an email address.");
        if (address.Length == 0 || MailboxAddress.IsValid(address))
            return address;
        Add(key, $"“{address}” is not an email address.", "Give one like team@your-council.gov.uk, without a name around it.");
        return "";
    }

    public T OneOf<T>(string key, string value, T otherwise) where T : struct, Enum =>
        Find<T>(key, value) ?? otherwise;

    public HashSet<T>? Each<T>(string key, IReadOnlyList<string> values) where T : struct, Enum =>
        values.Count == 0
            ? null
            : [.. values.Select((value, index) => Find<T>($"{key}:{index}", value)).OfType<T>()];

    public HashSet<string>? Each(string key, IReadOnlyList<string> values, IReadOnlyList<string> known) =>
        values.Count == 0
            ? null
            : [.. values.Select((value, index) => OneOf($"{key}:{index}", value, known)).OfType<string>()];

    /// <returns>The name as it is known, whatever its capitals; null when it is not.</returns>
    public string? OneOf(string key, string value, IReadOnlyList<string> known)
    {
        if (known.FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        Unknown(key, value, known);
        return null;
    }

    private T? Find<T>(string key, string value) where T : struct, Enum
    {
        // By name only: Enum.TryParse would take numbers and lists too.
        foreach (var known in Enum.GetValues<T>())
        {
            if (known.ToString().Equals(value, StringComparison.OrdinalIgnoreCase))
                return known;
        }

        Unknown(key, value, Enum.GetNames<T>());
        return null;
    }

    private void Unknown(string key, string value, IEnumerable<string> known) =>
        Add(key, $"“{value}” is not known.", $"Use one of: {string.Join(", ", known)}.");
}
