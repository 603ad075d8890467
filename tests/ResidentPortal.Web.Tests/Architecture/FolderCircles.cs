namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>Folders that need each other, directly or by way of others. A folder and one inside it are two.</summary>
internal static class FolderCircles
{
    /// <returns>A line for each use that is part of a circle: "A.B -> A.C: Type uses Other".</returns>
    public static IReadOnlyList<string> In(IReadOnlyCollection<(string From, string To)> uses)
    {
        var between = uses.Where(use => Folder(use.From) != Folder(use.To)).ToList();
        var next = between.ToLookup(use => Folder(use.From), use => Folder(use.To));
        var reached = new Dictionary<string, HashSet<string>>();
        return
        [
            .. between.Where(use => Reached(Folder(use.To)).Contains(Folder(use.From)))
                .Select(use => $"{Folder(use.From)} -> {Folder(use.To)}: {Name(use.From)} uses {Name(use.To)}").Distinct()
                .Order(StringComparer.Ordinal),
        ];

        HashSet<string> Reached(string folder)
        {
            if (reached.TryGetValue(folder, out var known))
                return known;
            var found = new HashSet<string> { folder };
            var open = new Queue<string>(found);
            while (open.TryDequeue(out var at))
            {
                foreach (var one in next[at].Where(found.Add))
                    open.Enqueue(one);
            }
            return reached[folder] = found;
        }
    }

    private static string Folder(string type) => type[..type.LastIndexOf('.')];

    private static string Name(string type) => type[(type.LastIndexOf('.') + 1)..];
}
