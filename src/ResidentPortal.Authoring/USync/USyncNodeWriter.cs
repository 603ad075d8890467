using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.USync;

/// <summary>Puts what differs into the XML of a node or media item, and leaves the rest of it alone.</summary>
internal sealed class USyncNodeWriter(XElement root)
{
    private readonly USyncFile _file = new("", root);
    private readonly XElement _info = root.Child("Info");

    /// <summary>Something was put in.</summary>
    public bool Changed { get; private set; }

    public void Put(ContentNode node, NodePlaces now, NodePlaces before)
    {
        var was = new USyncContent((_, _) => { }).Read(_file);
        Set(node.Parent != was.Parent, () => PutParent(node.Parent));
        if (!now.Names(node.Key).SequenceEqual(before.Names(node.Key)))
            PutPlace(node, now);
        Set(node.InBin != was.InBin, () => _info.Child("Trashed").Value = USyncXml.Truth(node.InBin));
        Set(node.DocumentType != was.DocumentType, () => _info.Child("ContentType").Value = USyncXml.Writable(node.DocumentType));
        Set(node.CreatedUtc != was.CreatedUtc, () => _info.Child("CreateDate").Value = Date(node.CreatedUtc));
        PutName(node.Name, was.Name);
        Set(node.SortOrder != was.SortOrder, () => _info.Child("SortOrder").Value = node.SortOrder.ToString(CultureInfo.InvariantCulture));
        Set(!node.PublishedIn.Order().SequenceEqual(was.PublishedIn.Order()), () => PutPublished(node.PublishedIn));
        Set(!node.Schedule.SequenceEqual(was.Schedule), () => PutSchedule(node.Schedule));
        PutProperties(node.Properties, was.Properties);
    }

    public void Put(MediaItem media)
    {
        var was = USyncMedia.Read(_file);
        Set(media.Parent != was.Parent, () => PutParent(media.Parent));
        Set(media.MediaType != was.MediaType, () => _info.Child("ContentType").Value = USyncXml.Writable(media.MediaType));
        Set(media.InBin != was.InBin, () => _info.Child("Trashed").Value = USyncXml.Truth(media.InBin));
        PutName(media.Name, was.Name);
        PutProperties(media.Properties, was.Properties);
    }

    private void Set(bool differs, Action put)
    {
        if (!differs)
            return;
        put();
        Changed = true;
    }

    private void PutParent(Guid? parent) => _info.Child("Parent").SetAttributeValue("Key", parent ?? Guid.Empty);

    private void PutPlace(ContentNode node, NodePlaces now)
    {
        var names = now.Names(node.Key).Select(USyncXml.Writable).ToList();
        root.SetAttributeValue("Level", names.Count);
        _info.Child("Path").Value = "/" + string.Join('/', names);
        if (names.Count > 1)
            _info.Child("Parent").Value = names[^2];
        else
            _info.Child("Parent").RemoveNodes();
        Changed = true;
    }

    private void PutName(LocalisedText name, LocalisedText was) => Set(!name.Says(was), () =>
    {
        root.SetAttributeValue("Alias", USyncXml.Writable(name.Default));
        var element = _info.Child("NodeName");
        element.SetAttributeValue("Default", USyncXml.Writable(name.Default));
        element.Elements("Name").Remove();
        element.Add((name.Cultures ?? LocalisedText.Nothing)
            .Select(own => new XElement("Name", new XAttribute("Culture", own.Key), USyncXml.Words(own.Value))));
    });

    private void PutPublished(IReadOnlyList<string> cultures)
    {
        var element = _info.Child("Published");
        element.SetAttributeValue("Default", USyncXml.Truth(cultures.Contains(ContentNode.Invariant)));
        foreach (var one in element.Elements("Published"))
            one.Value = USyncXml.Truth(cultures.Contains((string?)one.Attribute("Culture")));
        var missing =
            cultures.Where(culture => culture != ContentNode.Invariant
                && element.Elements().All(one => (string?)one.Attribute("Culture") != culture));
        element.Add(missing.Select(culture => new XElement("Published", new XAttribute("Culture", culture), USyncXml.Truth(true)))
            .ToList());
    }

    private void PutSchedule(IReadOnlyList<ScheduledAction> schedule)
    {
        var element = _info.Child("Schedule");
        element.Elements("ContentSchedule").Where(entry => USyncContent.Action(entry) is not null).Remove();
        element.Add(schedule.Select(action => new XElement("ContentSchedule",
            action.Culture.Length == 0 ? new XElement("Culture") : new XElement("Culture", action.Culture),
            new XElement("Action", action.Kind),
            new XElement("Date", Date(action.DateUtc)))));
    }

    private void PutProperties(IReadOnlyDictionary<string, LocalisedText> properties, IReadOnlyDictionary<string, LocalisedText> was)
    {
        var element = root.Child("Properties");
        foreach (var gone in was.Keys.Where(alias => !properties.ContainsKey(alias)).ToList())
            Set(true, () => Named(element, gone).Remove());
        foreach (var (alias, text) in properties)
            Set(!was.TryGetValue(alias, out var before) || !text.Says(before), () => PutProperty(element, alias, text));
    }

    private static void PutProperty(XElement properties, string alias, LocalisedText text)
    {
        var property = Named(properties, alias).LastOrDefault(one => one.Element("Value") is not null)
            ?? Named(properties, alias).LastOrDefault();
        if (property is null)
            properties.Add(property = new XElement(XmlConvert.EncodeLocalName(alias)));
        property.Elements("Value")
            .Where(value => (string?)value.Attribute("Culture") is { Length: > 0 } culture
                && text.Cultures?.ContainsKey(culture) is not true).Remove();
        foreach (var (culture, words) in text.Cultures ?? LocalisedText.Nothing)
            PutValue(property,
                property.Elements("Value").FirstOrDefault(value => (string?)value.Attribute("Culture") == culture), words, culture);
        // A value that only stands for the first language in the file needs no place of its own.
        var own = property.Elements("Value").FirstOrDefault(value => string.IsNullOrEmpty((string?)value.Attribute("Culture")));
        if (own is not null || property.Element("Value")?.Value != text.Default)
            PutValue(property, own, text.Default, null);
    }

    private static void PutValue(XElement property, XElement? value, string words, string? culture)
    {
        if (value is null && culture is null)
            property.AddFirst(value = new XElement("Value"));
        else if (value is null)
            property.Add(value = new XElement("Value", new XAttribute("Culture", culture!)));
        if (value.Value != words)
            value.ReplaceNodes(USyncXml.Text(words));
    }

    private static List<XElement> Named(XElement properties, string alias) =>
        [.. properties.Elements().Where(property => string.Equals(property.Name.LocalName, alias, StringComparison.OrdinalIgnoreCase))];

    private static string Date(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
