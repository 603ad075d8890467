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
        check.Pages(routes);
        check._problems.AddRange(MediaCheck.Check(reading));
        return [.. check._problems.OrderBy(problem => problem.File, StringComparer.Ordinal)];
    }

    private void Aliases()
    {
        foreach (var twice in _reading.Content.DocumentTypes.GroupBy(type => type.Alias, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
            Add(ContentMistake.DuplicateKey, twice.Last().Key, null, $"a second document type has the alias {twice.Key}.");
        foreach (var twice in _reading.Content.Dictionary.GroupBy(item => item.Key, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
            Add(ContentMistake.DuplicateKey, twice.Last().Id, null, $"a second dictionary item is called {twice.Key}.");
    }

    private void Node(ContentNode node)
    {
        if (_index.TypeOf(node.DocumentType) is not { } type)
        {
            Add(ContentMistake.UnknownDocumentType, node.Key, null, $"there is no document type {node.DocumentType}.");
            return;
        }

        var properties = _index.PropertiesOf(type.Alias);
        foreach (var alias in node.Properties.Keys.Where(alias => !WellKnown.IsAlwaysAllowed(alias) && !properties.ContainsKey(alias)))
            Add(ContentMistake.UnknownProperty, node.Key, alias, $"the document type {type.Alias} has no such property.");
    }

    private void Tree()
    {
        var nodes = _reading.Content.Nodes;
        var walked = ContentTree.Walk(nodes);
        var reached = walked.Select(entry => entry.Node.Key).ToHashSet();
        foreach (var orphan in nodes.Where(node => !reached.Contains(node.Key)))
            Add(ContentMistake.Orphan, orphan.Key, null,
                "cannot be reached from the top of the site: its parent is missing, or lies below it.");
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

    /// <summary>The rules of the studio, for what residents would see.</summary>
    private void Pages(ApplicationRoutes routes)
    {
        var site = PublishedSite.Build(_reading.Content, 1);
        var seen = new CheckedSite(site, routes);
        foreach (var page in site.Pages.Concat(site.WithoutPage))
        {
            // What the files hold was published before, and the day on which they are read makes no mistake of it.
            foreach (var error in ContentRules.Errors(new(page.Node, page, seen, DateTime.UnixEpoch, isPublic: true)))
                Add(error.Mistake!.Value, page.Key, error.Property is Finding.NameField or WellKnown.UrlName ? null : error.Property,
                    error.Message);
        }
    }

    private string FileOf(Guid key) => _reading.Files.GetValueOrDefault(key, key.ToString());

    private void Add(ContentMistake mistake, Guid key, string? property, string message) =>
        _problems.Add(new(mistake, FileOf(key), property, message));
}
