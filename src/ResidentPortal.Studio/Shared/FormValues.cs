using ResidentPortal.Hosting.Posts;


namespace ResidentPortal.Studio.Shared;

/// <summary>What the fields of a form hold, by their names, just as it was typed.</summary>
public sealed class FormValues
{
    private readonly Dictionary<string, string[]> _fields;

    public FormValues()
        : this([])
    {
    }

    public FormValues(IEnumerable<KeyValuePair<string, string[]>> fields) => _fields = new(fields, StringComparer.Ordinal);

    public static FormValues Of(FormPost post) => new(post.Fields.ToDictionary());

    public IReadOnlyDictionary<string, string[]> Fields => _fields;

    /// <summary>Its only or first value; empty when there is none.</summary>
    public string One(string name) => _fields.TryGetValue(name, out var values) && values.Length > 0 ? values[0] : "";

    /// <summary>Every value, in the order of the page.</summary>
    public IReadOnlyList<string> All(string name) => _fields.GetValueOrDefault(name, []);

    public bool Has(string name) => _fields.ContainsKey(name);

    public void Set(string name, params IReadOnlyList<string> values) => _fields[name] = [.. values];

    /// <summary>Forgets a field, and the fields within it.</summary>
    public void Remove(string name)
    {
        foreach (var field in _fields.Keys.Where(field => field == name || field.StartsWith(name + ".", StringComparison.Ordinal)).ToList())
            _fields.Remove(field);
    }
}
