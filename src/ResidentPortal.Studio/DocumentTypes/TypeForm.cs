using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>A document type between what is stored and the fields of its form.</summary>
internal static class TypeForm
{
    public const string NameField = "name";
    public const string DescriptionField = "description";
    public const string TopField = "top";
    public const string BelowField = "below";

    public static string GroupField(string alias) => "group." + alias;

    public static FormValues Of(DocumentType type)
    {
        var values = new FormValues();
        values.Set(NameField, type.Name);
        values.Set(DescriptionField, type.Description);
        values.Set(TopField, type.AllowAtRoot ? ["1"] : []);
        values.Set(BelowField, type.AllowedChildren);
        foreach (var group in type.Groups)
            values.Set(GroupField(group.Alias), group.Name);
        return values;
    }

    /// <param name="stored">A block has no place of its own: what it says of that stays.</param>
    public static TypeDescription Read(FormValues values, DocumentType stored) => new(
        values.One(NameField),
        values.One(DescriptionField),
        stored.IsElement ? stored.AllowAtRoot : values.All(TopField).Contains("1"),
        stored.IsElement ? stored.AllowedChildren : values.All(BelowField),
        stored.Groups.Where(group => values.Has(GroupField(group.Alias)))
            .ToDictionary(group => group.Alias, group => values.One(GroupField(group.Alias))));

    /// <summary>Where what is stored now says something else than the form.</summary>
    public static IReadOnlyList<Difference> Differences(FormValues mine, StoredType stored)
    {
        var now = Of(stored.Type);
        IEnumerable<(string Label, string Field)> fields =
        [
            ("Name", NameField), ("What it is for", DescriptionField),
            .. stored.Type.Groups.Select(group => ($"Group {group.Alias}", GroupField(group.Alias))),
            ("At the top of the site", TopField), ("May be made below it", BelowField),
        ];
        return Difference.Between(fields, now, mine, (field, value) => field == TopField ? "Yes"
            : field == BelowField ? stored.All.NameOf(value)
            : value);
    }
}

/// <param name="Now">What is stored.</param>
public sealed record Difference(string Label, string Now, string Mine)
{
    public static IReadOnlyList<Difference> Between(IEnumerable<(string Label, string Field)> fields, FormValues now, FormValues mine,
        Func<string, string, string> word) =>
    [
        .. fields.Select(field => new Difference(field.Label, Words(now, field.Field, word), Words(mine, field.Field, word)))
        .Where(difference => difference.Now != difference.Mine),
    ];

    private static string Words(FormValues values, string field, Func<string, string, string> word) =>
        string.Join(", ", values.All(field).Select(value => word(field, value.ReplaceLineEndings("\n").Trim())));
}
