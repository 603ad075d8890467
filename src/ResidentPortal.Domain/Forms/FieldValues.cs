namespace ResidentPortal.Domain.Forms;

/// <summary>What a browser posted, by field name. A name that was not posted reads as empty.</summary>
public sealed class FieldValues(IReadOnlyDictionary<string, string[]> fields)
{
    public static readonly FieldValues Empty = new(new Dictionary<string, string[]>());

    /// <summary>The first value, as a person's own words (<see cref="Typing.Words"/>).</summary>
    public string First(string name) => Typing.Words(Raw(name));

    /// <summary>
    /// The first value, as something that is not read as words: a date, a number, a postcode (<see cref="Typing.Code"/>).
    /// </summary>
    public string Code(string name) => Typing.Code(Raw(name));

    /// <summary>The first value, as an email address (<see cref="Typing.Address"/>).</summary>
    public string Address(string name) => Typing.Address(Raw(name));

    /// <summary>The first value, as a password, which stays as it was typed (<see cref="Typing.Secret"/>).</summary>
    public string Secret(string name) => Typing.Secret(Raw(name));

    public IReadOnlyList<string> All(string name) =>
        fields.TryGetValue(name, out var values) ? [.. values.Select(Typing.Words).Where(value => value.Length > 0)] : [];

    public IReadOnlyDictionary<string, string[]> ToDictionary() => fields;

    private string? Raw(string name) => fields.TryGetValue(name, out var values) && values.Length > 0 ? values[0] : null;
}
