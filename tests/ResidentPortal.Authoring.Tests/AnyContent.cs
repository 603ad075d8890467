using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Tests;

/// <summary>Arbitrary content for FsCheck: small trees with nasty words in them.</summary>
internal static class AnyContent
{
    private static readonly Guid[] Keys = [.. Enumerable.Range(1, 6).Select(number => new Guid(number, 0, 0, new byte[8]))];

    private static readonly string[] Nasty =
        ["", " ", "\n\t ", "]]>", "<![CDATA[", "<p>a & b</p>", "\"'", "&amp;&#xD;", "😀é", "../..", "con", "Yes", new('x', 300),
            "{\"a\":[1]}", "\u202e", " leading and trailing "];

    private static Gen<string> Text { get; } =
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => USyncXml.Writable(text ?? "")), Gen.Elements(Nasty));

    private static Gen<LocalisedText> Words { get; } =
        from own in Text
        from cultures in Gen.SubListOf("cy", "ar")
        from translated in Gen.ListOf(Text, cultures.Count)
        select new LocalisedText(own, cultures.Count == 0 ? null : cultures.Zip(translated)
            .ToDictionary(pair => pair.First, pair => pair.Second));

    private static Gen<DateTimeOffset> Moment { get; } = Gen.Choose(0, int.MaxValue)
        .Select(ticks => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks * 1234567L));

    private static Gen<IReadOnlyDictionary<string, LocalisedText>> Properties { get; } =
        from aliases in Gen.SubListOf("body", "summary", "place", "umbracoUrlName")
        from words in Gen.ListOf(Words, aliases.Count)
        select (IReadOnlyDictionary<string, LocalisedText>)aliases.Zip(words)
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase);

    public static Gen<ContentNode> Node(Guid key) =>
        from parent in Gen.Elements([null, .. Keys.Select(other => (Guid?)other)])
        from type in Gen.Elements("home", "page", "folder")
        from name in Words
        from order in Gen.Choose(-3, 9)
        from created in Moment
        from published in Gen.SubListOf("", "cy", "ar")
        from schedule in Gen.ListOf(Action)
        from properties in Properties
        select new ContentNode(key, parent, type, name, order, created, [.. published], [.. schedule.Take(3)], properties);

    private static Gen<ScheduledAction> Action { get; } =
        from culture in Gen.Elements("", "cy")
        from kind in Gen.Elements(ScheduledActionKind.Release, ScheduledActionKind.Expire)
        from date in Moment
        select new ScheduledAction(culture, kind, date);

    private static Gen<DictionaryItem> Entry(Guid key) =>
        from words in Words
        select new DictionaryItem(key, $"Some.{key:N}",
            new(words.Default, new Dictionary<string, string>(words.Cultures
                ?? new Dictionary<string, string>())
            { ["en-GB"] = words.Default }));

    private static Gen<MediaItem> Picture(Guid key) =>
        from name in Words
        from parent in Gen.Elements([null, .. Keys.Select(other => (Guid?)other)])
        from properties in Properties
        select new MediaItem(key, parent, "Image", name, properties);

    private static Gen<DocumentType> Type(string alias, Guid key) =>
        from element in Gen.Elements(true, false)
        from children in Gen.SubListOf("home", "page", "folder")
        from compositions in Gen.SubListOf("page", "folder")
        from editors in Gen.ListOf(Gen.Elements("Umbraco.RichText", "Umbraco.TextBox", "Our.Map"))
        from varies in Gen.Elements(true, false)
        select new DocumentType(key, alias, alias + "?", !element, element, [.. children], [.. compositions],
            [.. editors.Take(4).Select((editor, number) =>
                new PropertyDefinition($"p{number}", $"P & {number}", editor, element, varies))]);

    public static Gen<ContentSet> Set { get; } =
        from keys in Gen.SubListOf(Keys)
        from nodes in Gen.CollectToList(keys, Node)
        from texts in Gen.CollectToList([Guid.NewGuid(), Guid.NewGuid()], Entry)
        from media in Gen.CollectToList([Guid.NewGuid(), Guid.NewGuid()], Picture)
        from home in Type("home", Guid.NewGuid())
        from page in Type("page", Guid.NewGuid())
        from paths in Gen.SubListOf("/a", "/a/b", "/c-d")
        select new ContentSet([home, page], [.. nodes], [.. media], [.. texts], [new("en-GB", "English", true), new("cy", "Welsh", false)])
        {
            Redirects = [.. paths.Select(path => new Redirect(path, Keys[0]))],
        };

    /// <summary>Everything it says, whatever order things of no order are in.</summary>
    public static string Describe(ContentSet content) => string.Join('\n', content.Nodes.Select(Describe).Order(StringComparer.Ordinal)
        .Concat(content.Media.Select(item =>
            JsonSerializer.Serialize(item with { Name = Sorted(item.Name), Properties = Sorted(item.Properties) }))
            .Order(StringComparer.Ordinal))
        .Concat(content.Dictionary.Select(item => JsonSerializer.Serialize(item with { Text = Sorted(item.Text) }))
            .Order(StringComparer.Ordinal))
        .Concat(content.DocumentTypes.Select(type => JsonSerializer.Serialize(type)).Order(StringComparer.Ordinal))
        .Concat(content.Languages.Select(language => language.ToString()).Order(StringComparer.Ordinal))
        .Concat(content.Redirects.Select(redirect => redirect.ToString()).Order(StringComparer.Ordinal)));

    public static string Describe(ContentNode node) => JsonSerializer.Serialize(node with
    {
        Name = Sorted(node.Name),
        PublishedIn = [.. node.PublishedIn.Order(StringComparer.Ordinal)],
        Properties = Sorted(node.Properties),
    });

    private static SortedDictionary<string, LocalisedText> Sorted(IReadOnlyDictionary<string, LocalisedText> properties) =>
        new(properties.ToDictionary(property => property.Key, property => Sorted(property.Value)), StringComparer.Ordinal);

    private static LocalisedText Sorted(LocalisedText text) =>
        text with
        {
            Cultures = text.Cultures is null
                ? null
                : new SortedDictionary<string, string>(text.Cultures.ToDictionary(), StringComparer.Ordinal),
        };
}
