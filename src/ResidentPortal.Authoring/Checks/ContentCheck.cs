using ResidentPortal.Content.Model;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Checks;

/// <summary>Finds the mistakes that authors make, before a resident does.</summary>
public sealed class ContentCheck
{
    private readonly USyncReading _reading;
    private readonly ContentIndex _index;
    private readonly List<ContentProblem> _problems = [];

    private ContentCheck(USyncReading reading)
    {
        _reading = reading;
        _index = new(reading.Content.DocumentTypes);
    }

    /// <summary>Every mistake, in the order of the files.</summary>
    public static IReadOnlyList<ContentProblem> Run(USyncReading reading, ApplicationRoutes routes)
    {
        var check = new ContentCheck(reading);
        check.Aliases();
        foreach (var node in reading.Content.Nodes)
            check.Node(node);
        check.Tree();
        check.Prose(routes);
        check._problems.AddRange(MediaCheck.Check(reading));
        return [.. check._problems.OrderBy(problem => problem.File, StringComparer.Ordinal)];
    }

    private void Aliases()
    {
        foreach (var twice in _reading.Content.DocumentTypes.GroupBy(type => type.Alias, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            Add(ContentMistake.DuplicateKey, twice.Last().Key, null, $"a second document type has the alias {twice.Key}.");
        foreach (var twice in _reading.Content.Dictionary.GroupBy(item => item.Key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            Add(ContentMistake.DuplicateKey, twice.Last().Id, null, $"a second dictionary item is called {twice.Key}.");
    }

    private void Node(ContentNode node)
    {
        if (string.IsNullOrWhiteSpace(node.Name.Default))
            Add(ContentMistake.MissingName, node.Key, null, "the page has no name.");
        if (_index.TypeOf(node.DocumentType) is not { } type)
        {
            Add(ContentMistake.UnknownDocumentType, node.Key, null, $"there is no document type {node.DocumentType}.");
            return;
        }

        var properties = _index.PropertiesOf(type.Alias);
        foreach (var alias in node.Properties.Keys.Where(alias => !WellKnown.IsAlwaysAllowed(alias) && !properties.ContainsKey(alias)))
            Add(ContentMistake.UnknownProperty, node.Key, alias, $"the document type {type.Alias} has no such property.");
        foreach (var property in properties.Values.Where(property => property.Mandatory && string.IsNullOrWhiteSpace(node.Value(property.Alias))))
            Add(ContentMistake.MissingProperty, node.Key, property.Alias, "the page must have this property, and it is empty.");
    }

    private void Tree()
    {
        var nodes = _reading.Content.Nodes;
        var walked = ContentTree.Walk(nodes);
        var reached = walked.Select(entry => entry.Node.Key).ToHashSet();
        foreach (var orphan in nodes.Where(node => !reached.Contains(node.Key)))
            Add(ContentMistake.Orphan, orphan.Key, null, "cannot be reached from the top of the site: its parent is missing, or lies below it.");
        foreach (var same in walked.Where(entry => _index.HasPage(entry.Node.DocumentType)).GroupBy(entry => entry.Path).Where(group => group.Count() > 1))
        {
            foreach (var (node, path, _) in same.Skip(1))
                Add(ContentMistake.DuplicatePath, node.Key, null, $"has the same address as {FileOf(same.First().Node.Key)}: {path}.");
        }

        foreach (var (node, _, parent) in walked)
            Place(node, parent);
    }

    private void Place(ContentNode node, ContentNode? parent)
    {
        if (parent is null && _index.TypeOf(node.DocumentType) is { AllowAtRoot: false })
            Add(ContentMistake.NotAllowedHere, node.Key, null, $"a {node.DocumentType} may not lie at the top of the site.");
        if (parent is not null && _index.TypeOf(parent.DocumentType) is { } above
            && !above.AllowedChildren.Contains(node.DocumentType, StringComparer.OrdinalIgnoreCase))
            Add(ContentMistake.NotAllowedHere, node.Key, null, $"a {node.DocumentType} may not lie below a {parent.DocumentType}.");
    }

    private void Prose(ApplicationRoutes routes)
    {
        var site = PublishedSite.Build(_reading.Content, 1);
        var prose = new ProseCheck(site, routes);
        var nodes = _reading.Content.Nodes.ToDictionary(node => node.Key);
        foreach (var page in site.Pages.Concat(site.WithoutPage))
        {
            foreach (var alias in page.RichTexts)
                Add(prose.Check(page, nodes[page.Key].Value(alias) ?? ""), page.Key, alias);
            foreach (var alias in _index.PropertiesOf(page.DocumentType, PropertyKind.Blocks))
                Add(BlockCheck.Check(page, page.Blocks(alias), _index, prose, site, routes), page.Key, alias);
            foreach (var alias in _index.PropertiesOf(page.DocumentType, PropertyKind.Link).Where(alias => page.Text(alias).Length > 0))
                Add(LinkCheck.Check("the link", page.PickedLinks(alias), site, routes), page.Key, alias);
            foreach (var alias in _index.PropertiesOf(page.DocumentType, PropertyKind.Media))
                Add(MediaCheck.Check("the picture", page.Text(alias), site), page.Key, alias);
        }
    }

    private void Add(IEnumerable<(ContentMistake Mistake, string Message)> mistakes, Guid key, string alias)
    {
        foreach (var (mistake, message) in mistakes)
            Add(mistake, key, alias, message);
    }

    private string FileOf(Guid key) => _reading.Files.GetValueOrDefault(key, key.ToString());

    private void Add(ContentMistake mistake, Guid key, string? property, string message) =>
        _problems.Add(new(mistake, FileOf(key), property, message));
}
