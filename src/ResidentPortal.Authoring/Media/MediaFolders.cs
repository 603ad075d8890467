using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Media;

/// <summary>Folders of the media library. They are for staff to find things: no address has to do with them.</summary>
public sealed class MediaFolders(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <param name="parent">Null for the top.</param>
    public async Task<MediaResult> AddAsync(string name, Guid? parent, string who, CancellationToken cancellation)
    {
        var plain = name.Trim();
        if (Fault(plain) is { } fault)
            return MediaResult.Refused(fault);
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        if (await NamesAsync(change.Context, parent, cancellation) is null)
            return MediaResult.Refused(MediaOutcome.NoSuchFolder);
        if (await IsTakenAsync(change.Context, plain, parent, null, cancellation))
            return MediaResult.Refused(MediaOutcome.NameTaken);
        var folder =
            new MediaItem(Guid.NewGuid(), parent, WellKnown.MediaFolderType, new(RowText.Fit(plain, MediaEditing.LongestName)),
                new Dictionary<string, LocalisedText>());
        change.Context.Definitions.Add(
            new() { Kind = DefinitionKind.Media, Name = folder.Key.ToString(), Body = MediaItems.Write(folder) });
        return await DoneAsync(change, who, AuditAction.MediaAdded, folder, cancellation);
    }

    /// <summary>Gives a folder another name. What lies in it stays where it is.</summary>
    public async Task<MediaResult> RenameAsync(Guid key, string name, string who, CancellationToken cancellation)
    {
        var plain = name.Trim();
        if (Fault(plain) is { } fault)
            return MediaResult.Refused(fault, key);
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        if (await FindAsync(change.Context, key, cancellation) is not var (row, folder))
            return MediaResult.Refused(MediaOutcome.NotFound, key);
        if (await IsTakenAsync(change.Context, plain, folder.Parent, key, cancellation))
            return MediaResult.Refused(MediaOutcome.NameTaken, key);
        var renamed = folder with { Name = folder.Name with { Default = RowText.Fit(plain, MediaEditing.LongestName) } };
        row.Body = MediaItems.Write(renamed);
        return await DoneAsync(change, who, AuditAction.MediaChanged, renamed, cancellation);
    }

    /// <summary>Puts a folder into the recycle bin that has nothing in it, or nothing that is not in the bin itself.</summary>
    public async Task<MediaResult> RemoveAsync(Guid key, string who, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        if (await FindAsync(change.Context, key, cancellation) is not var (row, folder))
            return MediaResult.Refused(MediaOutcome.NotFound, key);
        if ((await ItemsAsync(change.Context, cancellation)).Exists(item => item.Parent == key))
            return MediaResult.Refused(MediaOutcome.NotEmpty, key);
        row.Body = MediaItems.Write(folder with { InBin = true });
        return await DoneAsync(change, who, AuditAction.MediaRemoved, folder, cancellation);
    }

    /// <summary>Names of the folder and those above it, from the top; null when there is no such folder.</summary>
    internal static async Task<IReadOnlyList<string>?> NamesAsync(ContentContext context, Guid? folder, CancellationToken cancellation)
    {
        var names = new List<string>();
        var seen = new HashSet<Guid>();
        for (var next = folder; next is { } key && seen.Add(key);)
        {
            if (await FindAsync(context, key, cancellation) is not var (_, folderAbove))
                return null;
            names.Insert(0, folderAbove.Name.Default);
            next = folderAbove.Parent;
        }

        return names;
    }

    /// <returns>Null when there is no such folder, or it lies in the recycle bin.</returns>
    private static async Task<(DefinitionRow Row, MediaItem Folder)?> FindAsync(ContentContext context, Guid key,
        CancellationToken cancellation) =>
        await MediaItems.FindAsync(context, key, cancellation) is { } row && MediaItems.Read(row) is { InBin: false } item
            && MediaItems.IsFolder(item) ? (row, item) : null;

    private static MediaOutcome? Fault(string name) => name.Length switch
    {
        0 => MediaOutcome.NameMissing,
        > MediaEditing.LongestName => MediaOutcome.TooLong,
        _ => null,
    };

    /// <param name="except">The folder that may have the name: itself.</param>
    private static async Task<bool> IsTakenAsync(ContentContext context, string name, Guid? parent, Guid? except,
        CancellationToken cancellation) =>
        (await ItemsAsync(context, cancellation)).Exists(item =>
            MediaItems.IsFolder(item) && item.Parent == parent && item.Key != except
                && string.Equals(item.Name.Default, name, StringComparison.OrdinalIgnoreCase));

    private static async Task<List<MediaItem>> ItemsAsync(ContentContext context, CancellationToken cancellation) =>
        [.. (await MediaItems.RowsAsync(context, cancellation)).Select(MediaItems.Read).Where(item => !item.InBin)];

    private async Task<MediaResult> DoneAsync(ContentChange change, string who, AuditAction action, MediaItem folder,
        CancellationToken cancellation)
    {
        change.Record(time.GetUtcNow(), who, action, folder.Name.Default, "folder");
        await change.CommitAsync(publishes: false, cancellation);
        return new(MediaOutcome.Done, folder.Key, []);
    }
}
