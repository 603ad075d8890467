using System.Globalization;
using ResidentPortal.Authoring.Checks;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.RichText;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Authoring.Versions;

/// <summary>Compares two versions field by field.</summary>
/// <param name="nameOf">What a page or media item is called; null for one that is gone.</param>
internal sealed class VersionComparison(ContentIndex types, Func<Guid, string?> nameOf)
{
    private readonly List<FieldChange> _changes = [];

    public IReadOnlyList<FieldChange> Between(ContentNode before, ContentNode after)
    {
        Localised("Name", Finding.NameField, PropertyKind.Text, before.Name, after.Name);
        Localised("Address", WellKnown.UrlName, PropertyKind.Text, Value(before, WellKnown.UrlName), Value(after, WellKnown.UrlName));
        Add("Place", null, Place(before), Place(after));
        Add("Appears on", null, Planned(before, ScheduledActionKind.Release), Planned(after, ScheduledActionKind.Release));
        Add("Ends on", null, Planned(before, ScheduledActionKind.Expire), Planned(after, ScheduledActionKind.Expire));
        Localised("Hidden from the menu", WellKnown.HiddenFromMenu, PropertyKind.YesNo, Value(before, WellKnown.HiddenFromMenu),
            Value(after, WellKnown.HiddenFromMenu));
        var known = types.PropertiesOf(after.DocumentType);
        foreach (var property in known.Values)
            Localised(property.Name, property.Alias, property.Kind, Value(before, property.Alias), Value(after, property.Alias));
        // Values of properties that the document type no longer has.
        foreach (var alias in before.Properties.Keys.Union(after.Properties.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(alias => !known.ContainsKey(alias) && !WellKnown.IsAlwaysAllowed(alias)))
            Localised(alias, alias, PropertyKind.Unknown, Value(before, alias), Value(after, alias));
        return _changes;
    }

    private void Localised(string name, string alias, PropertyKind kind, LocalisedText before, LocalisedText after)
    {
        Compare(name, alias, kind, before.Default, after.Default);
        var cultures =
            (before.Cultures ?? LocalisedText.Nothing).Keys.Union((after.Cultures ?? LocalisedText.Nothing).Keys, StringComparer.Ordinal);
        foreach (var culture in cultures.Order(StringComparer.Ordinal))
            Compare($"{name} ({Language(culture)})", alias, kind,
                before.Cultures?.GetValueOrDefault(culture) ?? "", after.Cultures?.GetValueOrDefault(culture) ?? "");
    }

    private void Compare(string name, string alias, PropertyKind kind, string before, string after)
    {
        if (before == after)
            return;
        var (old, now) = kind == PropertyKind.Blocks ? (BlockValue.ReadAll(before), BlockValue.ReadAll(after)) : ([], []);
        if (old.Count > 0 || now.Count > 0)
            Blocks(name, alias, [.. old.DistinctBy(block => block.Key)], [.. now.DistinctBy(block => block.Key)]);
        else if (!Add(name, alias, Lines(kind, before), Lines(kind, after)) && kind == PropertyKind.RichText
            && Normal(before) != Normal(after))
            Report(name, alias, FieldChangeKind.OnlyFormatting, Lines(kind, before), Lines(kind, after));
    }

    private void Blocks(string name, string alias, List<BlockValue> before, List<BlockValue> after)
    {
        var common = before.Select(block => block.Key).Intersect(after.Select(block => block.Key)).ToHashSet();
        var stayed = Places(before, common);
        var now = Places(after, common);
        foreach (var (block, place) in after.Select((block, place) => (block, place)))
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"{name}, block {place + 1}");
            if (!common.Contains(block.Key))
            {
                Report(title, alias, FieldChangeKind.Added, [], Whole(block));
                continue;
            }

            var old = before.FindIndex(other => other.Key == block.Key);
            // Counted among the blocks that both have: one that was added before it has not moved it.
            if (stayed[block.Key] != now[block.Key])
                Report(title, alias, FieldChangeKind.Moved, [$"Block {old + 1}"], [$"Block {place + 1}"]);
            Values(title, alias, before[old], block);
        }

        foreach (var (block, place) in before.Select((block, place) => (block, place)).Where(entry => !common.Contains(entry.block.Key)))
            Report(string.Create(CultureInfo.InvariantCulture, $"{name}, block {place + 1}"), alias, FieldChangeKind.Removed, Whole(block),
                []);
    }

    private void Values(string title, string alias, BlockValue before, BlockValue after)
    {
        var known = Definitions(after);
        foreach (var own in known.Keys.Union(before.Properties.Keys, StringComparer.OrdinalIgnoreCase)
            .Union(after.Properties.Keys, StringComparer.OrdinalIgnoreCase))
        {
            var (label, kind) = known.TryGetValue(own, out var property) ? (property.Name, property.Kind) : (own, PropertyKind.Unknown);
            Compare($"{title}: {label}", alias, kind, before.Properties.GetValueOrDefault(own, ""),
                after.Properties.GetValueOrDefault(own, ""));
        }
    }

    /// <summary>All that a block says, each value after the name of its property.</summary>
    private List<string> Whole(BlockValue block) =>
    [
        .. from property in Definitions(block).Values
           let stored = block.Properties.GetValueOrDefault(property.Alias, "")
           where stored.Length > 0
           let lines = Lines(property.Kind, stored)
           from line in lines.Count == 1 ? [$"{property.Name}: {lines[0]}"] : lines.Prepend($"{property.Name}:")
           select line,
    ];

    private IReadOnlyDictionary<string, PropertyDefinition> Definitions(BlockValue block) =>
        types.TypeOf(block.Type) is { } type ? types.PropertiesOf(type.Alias) : new Dictionary<string, PropertyDefinition>();

    private static Dictionary<Guid, int> Places(List<BlockValue> blocks, HashSet<Guid> common) =>
        blocks.Where(block => common.Contains(block.Key)).Select((block, place) => (block.Key, place))
            .ToDictionary(entry => entry.Key, entry => entry.place);

    private IReadOnlyList<string> Lines(PropertyKind kind, string stored) => ReadableValue.Lines(kind, stored, nameOf);

    private bool Add(string name, string? alias, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var differs = !before.SequenceEqual(after, StringComparer.Ordinal);
        if (differs)
            Report(name, alias, FieldChangeKind.Changed, before, after);
        return differs;
    }

    private void Report(string name, string? alias, FieldChangeKind kind, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (left, right) = TextDifference.Between(before, after);
        _changes.Add(new(name, alias, kind, left, right));
    }

    private static LocalisedText Value(ContentNode node, string alias) =>
        node.Properties.FirstOrDefault(property => string.Equals(property.Key, alias, StringComparison.OrdinalIgnoreCase)).Value ?? new("");

    private string[] Place(ContentNode node) =>
        [$"{(node.Parent is { } parent ? $"Below {nameOf(parent) ?? "a page that is gone"}" : "At the top of the site")}, sort order "
        + $"{node.SortOrder}"];

    private static string[] Planned(ContentNode node, ScheduledActionKind kind) =>
    [
        .. node.Schedule.Where(action => action.Kind == kind).OrderBy(action => action.DateUtc)
            .Select(action => Dates.Moment(action.DateUtc)
                + (action.Culture == ContentNode.Invariant ? "" : $" ({Language(action.Culture)})")),
    ];

    private static string Normal(string stored) => RichTextRenderer.Parse(RichTextValue.Markup(stored)).InnerHtml.Trim();

    private static string Language(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return culture;
        }
    }
}
