using System.Globalization;
using System.Xml.Linq;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.USync;

/// <summary>Puts what an administrator may change of a document type into its file; all else there stays as it is.</summary>
/// <param name="keys">Keys of the other document types, by alias.</param>
internal sealed class USyncTypeWriter(XElement root, IReadOnlyDictionary<string, Guid> keys)
{
    private readonly DocumentType was = USyncDocumentTypes.ReadAlone(root);

    /// <summary>Something was written.</summary>
    public bool Changed { get; private set; }

    public void Put(DocumentType type)
    {
        var info = root.Child("Info");
        Put(info, "Name", was.Name, type.Name);
        Put(info, "Description", was.Description, type.Description);
        Put(info, "AllowAtRoot", USyncXml.Truth(was.AllowAtRoot), USyncXml.Truth(type.AllowAtRoot));
        if (!was.AllowedChildren.SequenceEqual(type.AllowedChildren, StringComparer.Ordinal))
            PutChildren(type);
        if (!was.Groups.SequenceEqual(type.Groups))
            PutGroups(type);
        PutProperties(type);
    }

    private void PutChildren(DocumentType type)
    {
        Changed = true;
        var structure = root.Child("Structure");
        var before = structure.Elements("ContentType").ToLookup(child => child.Value.Trim(), StringComparer.OrdinalIgnoreCase);
        structure.Elements("ContentType").Remove();
        foreach (var (alias, order) in type.AllowedChildren.Select((alias, order) => (alias, order)))
        {
            var child = before[alias].FirstOrDefault()
                ?? new XElement("ContentType", keys.TryGetValue(alias, out var key) ? new XAttribute("Key", key) : null, alias);
            child.SetAttributeValue("SortOrder", order);
            structure.Add(child);
        }
    }

    private void PutGroups(DocumentType type)
    {
        Changed = true;
        var tabs = root.Child("Tabs");
        foreach (var (group, order) in type.Groups.Select((group, order) => (group, order)))
        {
            var tab = tabs.Elements("Tab").FirstOrDefault(one => (string?)one.Element("Alias") == group.Alias);
            if (tab is null)
            {
                tabs.Add(tab = new XElement("Tab",
                    new XElement("Key", USyncXml.KeyFor(USyncKind.DocumentType, $"{type.Key}/group/{group.Alias}")),
                    new XElement("Caption"), new XElement("Alias", group.Alias),
                    new XElement("Type", (string?)tabs.Elements("Tab").FirstOrDefault()?.Element("Type") ?? "Tab")));
            }

            tab.Child("Caption").ReplaceNodes(USyncXml.Words(group.Name));
            tab.Child("SortOrder").Value = Number(order);
        }
    }

    private void PutProperties(DocumentType type)
    {
        var all = root.Child("GenericProperties");
        var isReordered = !was.Properties.Select(property => property.Alias)
            .SequenceEqual(type.Properties.Select(property => property.Alias), StringComparer.Ordinal);
        Changed |= isReordered;
        foreach (var gone in all.Elements("GenericProperty").Where(one => !type.Properties.Any(property => property.Alias == AliasOf(one)))
            .ToList())
            gone.Remove();
        foreach (var (property, order) in type.Properties.Select((property, order) => (property, order)))
        {
            if (all.Elements("GenericProperty").FirstOrDefault(one => AliasOf(one) == property.Alias) is not { } place)
                all.Add(place = New(type, property));
            var before = was.Properties.FirstOrDefault(one => one.Alias == property.Alias);
            Put(place, "Name", before?.Name, property.Name);
            Put(place, "Mandatory", USyncXml.Truth(before?.Mandatory is true), USyncXml.Truth(property.Mandatory));
            if ((before?.Help ?? "") != property.Help)
                Replace(place.Child("Description"), USyncXml.Text(property.Help));
            if (isReordered)
                place.Child("SortOrder").Value = Number(order);
            if (property.Group.Length > 0
                && (before?.Group != property.Group || NameOf(was, property.Group) != NameOf(type, property.Group)))
            {
                place.Child("Tab").SetAttributeValue("Alias", property.Group);
                Replace(place.Child("Tab"), USyncXml.Words(NameOf(type, property.Group) ?? property.Group));
            }
        }
    }

    private void Put(XElement parent, string name, string? before, string now)
    {
        if (before != now)
            Replace(parent.Child(name), USyncXml.Words(now));
    }

    private void Replace(XElement place, XText text)
    {
        place.ReplaceNodes(text);
        Changed = true;
    }

    private static XElement New(DocumentType type, PropertyDefinition property) => new("GenericProperty",
        new XElement("Key", USyncXml.KeyFor(USyncKind.DocumentType, $"{type.Key}/{property.Alias}")), new XElement("Name"),
        new XElement("Alias", property.Alias),
        property.DataType is { } key ? new XElement("Definition", key) : null,
        new XElement("Type", property.Editor), new XElement("Mandatory", "false"), new XElement("Validation"),
        new XElement("Description", USyncXml.Text("")),
        new XElement("SortOrder", 0), property.Group.Length > 0 ? new XElement("Tab") : null,
        new XElement("Variations", property.VariesByCulture ? "Culture" : "Nothing"));

    private static string? NameOf(DocumentType type, string group) => type.Groups.FirstOrDefault(one => one.Alias == group)?.Name;

    private static string AliasOf(XElement property) => (string?)property.Element("Alias") ?? "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
