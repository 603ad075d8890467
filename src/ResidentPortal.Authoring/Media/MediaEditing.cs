using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Media;

/// <summary>
/// What staff do with pictures and documents. A file is told by what it holds, a drawing is made safe, and of a photograph
/// nothing is stored but the picture: not where it was taken, nor when.
/// </summary>
public sealed class MediaEditing(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>In bytes: 10 MB.</summary>
    public const int LargestFile = InspectedMedia.LargestFile;

    /// <summary>
    /// Width times height; a phone's photograph has 12 to 24 million, and to show more than this takes too much of a phone's memory.
    /// </summary>
    public const int MostPixels = 40_000_000;
    public const int LongestName = 200;
    public const int LongestAltText = 1000;

    /// <param name="fileName">As the browser gave it. The file gets a safe name of its own that no other has.</param>
    /// <param name="folder">Null for none.</param>
    /// <param name="altText">May be empty: checks before publication ask for it.</param>
    public async Task<MediaResult> AddAsync(byte[] bytes, string fileName, Guid? folder, string altText, bool decorative, string who,
        CancellationToken cancellation)
    {
        if (Inspect(bytes, out var media) is not MediaOutcome.Done and var wrong)
            return MediaResult.Refused(wrong);
        if (altText.Length > LongestAltText)
            return MediaResult.Refused(MediaOutcome.TooLong);
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        if (await MediaFolders.NamesAsync(change.Context, folder, cancellation) is not { } folders)
            return MediaResult.Refused(MediaOutcome.NoSuchFolder);
        var taken = (await change.Context.MediaFiles.Select(file => file.Path).ToListAsync(cancellation))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var given = RowText.Fit(fileName, 1000);
        var path = MediaFileName.Path(folders, given, media.Format, taken.Contains);
        var title = MediaFileName.Title(given) is { Length: > 0 } last ? RowText.Fit(last, LongestName) : path;
        var item =
            Described(new(Guid.NewGuid(), folder, TypeOf(media.Format), new(title), new Dictionary<string, LocalisedText>()), altText,
                decorative)
            .With([(WellKnown.MediaFile, $"/{MediaPath.Folder}/{path}"), .. Facts(media)]);
        change.Context.Definitions.Add(new() { Kind = DefinitionKind.Media, Name = item.Key.ToString(), Body = MediaItems.Write(item) });
        var row = new MediaFileRow { Path = path, Format = media.Format, Bytes = [], Fingerprint = "" };
        Put(row, media);
        change.Context.MediaFiles.Add(row);
        return await DoneAsync(change, who, AuditAction.MediaAdded, item, path, media.Removed, cancellation);
    }

    /// <param name="expected">The item's mark as it was read.</param>
    public Task<MediaResult> ChangeAsync(Guid key, string name, string altText, bool decorative, string expected, string who,
        CancellationToken cancellation) =>
        EditAsync(key, inBin: false, async (change, row, item) =>
        {
            if (string.IsNullOrWhiteSpace(name))
                return MediaResult.Refused(MediaOutcome.NameMissing, key);
            if (name.Trim().Length > LongestName || altText.Length > LongestAltText)
                return MediaResult.Refused(MediaOutcome.TooLong, key);
            if (MediaItems.Mark(row) != expected)
                return MediaResult.Refused(MediaOutcome.Conflict, key);
            var changed =
                Described(item with { Name = item.Name with { Default = RowText.Fit(name.Trim(), LongestName) } }, altText, decorative);
            row.Body = MediaItems.Write(changed);
            return await DoneAsync(change, who, AuditAction.MediaChanged, changed, decorative ? "decorative" : altText, [], cancellation);
        }, cancellation);

    /// <summary>
    /// Puts another file in the place of this one, on every page that shows it. Its address keeps its ending, whatever the new file is.
    /// </summary>
    public async Task<MediaResult> ReplaceAsync(Guid key, byte[] bytes, string who, CancellationToken cancellation)
    {
        if (Inspect(bytes, out var media) is not MediaOutcome.Done and var wrong)
            return MediaResult.Refused(wrong, key);
        return await EditAsync(key, inBin: false, async (change, row, item) =>
        {
            var path = MediaPath.Of(item);
            var file = path is null ? null : await change.Context.MediaFiles.FindAsync([path], cancellation);
            if (path is null || (file is not null && file.Format.IsPicture() != media.Format.IsPicture()))
                return MediaResult.Refused(path is null ? MediaOutcome.NotFound : MediaOutcome.OtherKind, key);
            if (file is null)
                change.Context.MediaFiles.Add(file = new() { Path = path, Format = media.Format, Bytes = [], Fingerprint = "" });
            Put(file, media);
            row.Body = MediaItems.Write((item with { MediaType = TypeOf(media.Format) }).With(Facts(media)));
            return await DoneAsync(change, who, AuditAction.MediaReplaced, item, path, media.Removed, cancellation);
        }, cancellation);
    }

    /// <summary>Puts it into the recycle bin, where it keeps its file.</summary>
    /// <param name="force">Even when pages show it: they will show nothing in its place.</param>
    public Task<MediaResult> RemoveAsync(Guid key, bool force, string who, CancellationToken cancellation) =>
        EditAsync(key, inBin: false, async (change, row, item) =>
        {
            if (!force && (await MediaLists.UsesAsync(change.Context, item, cancellation)).Count > 0)
                return MediaResult.Refused(MediaOutcome.IsUsed, key);
            row.Body = MediaItems.Write(item with { InBin = true });
            return await DoneAsync(change, who, AuditAction.MediaRemoved, item, "", [], cancellation);
        }, cancellation);

    /// <summary>Takes it out of the recycle bin, into its folder if that is still there.</summary>
    public Task<MediaResult> RestoreAsync(Guid key, string who, CancellationToken cancellation) =>
        EditAsync(key, inBin: true, async (change, row, item) =>
        {
            var hasFolder = await MediaFolders.NamesAsync(change.Context, item.Parent, cancellation) is not null;
            row.Body = MediaItems.Write(item with { InBin = false, Parent = hasFolder ? item.Parent : null });
            return await DoneAsync(change, who, AuditAction.Restored, item, "", [], cancellation);
        }, cancellation);

    /// <summary>Lays it into another folder. Its file stays where it is, and so does the file's address.</summary>
    /// <param name="folder">Null for none.</param>
    public Task<MediaResult> MoveAsync(Guid key, Guid? folder, string who, CancellationToken cancellation) =>
        EditAsync(key, inBin: false, async (change, row, item) =>
        {
            if (await MediaFolders.NamesAsync(change.Context, folder, cancellation) is not { } names)
                return MediaResult.Refused(MediaOutcome.NoSuchFolder, key);
            row.Body = MediaItems.Write(item with { Parent = folder });
            return await DoneAsync(change, who, AuditAction.MediaMoved, item, string.Join(" / ", names), [], cancellation);
        }, cancellation);

    private static MediaOutcome Inspect(byte[] bytes, out InspectedMedia media)
    {
        media = null!;
        if (bytes.Length > LargestFile)
            return MediaOutcome.TooLarge;
        if (InspectedMedia.Read(bytes) is not { } read)
            return MediaOutcome.NotAllowed;
        if (read.Format.IsBitmap() && (read.Width is null || read.Height is null))
            return MediaOutcome.Unreadable;
        if (read.Format.IsBitmap() && (long)read.Width!.Value * read.Height!.Value > MostPixels)
            return MediaOutcome.TooManyPixels;
        if (read.IsDamaged)
            return MediaOutcome.Unreadable;
        media = read;
        return MediaOutcome.Done;
    }

    private async Task<MediaResult> EditAsync(
        Guid key, bool inBin, Func<ContentChange, DefinitionRow, MediaItem, Task<MediaResult>> edit, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        return await MediaItems.FindAsync(change.Context, key, cancellation) is { } row && MediaItems.Read(row) is var item
            && item.InBin == inBin && !MediaItems.IsFolder(item)
            ? await edit(change, row, item)
            : MediaResult.Refused(MediaOutcome.NotFound, key);
    }

    private async Task<MediaResult> DoneAsync(
        ContentChange change, string who, AuditAction action, MediaItem item, string detail, IReadOnlyList<string> removed,
        CancellationToken cancellation)
    {
        change.Record(time.GetUtcNow(), who, action, item.Name.Default, detail);
        await change.CommitAsync(publishes: true, cancellation);
        return new(MediaOutcome.Done, item.Key, removed);
    }

    private static void Put(MediaFileRow row, InspectedMedia media)
    {
        var file = media.As(row.Path);
        (row.Format, row.Bytes, row.Fingerprint, row.Width, row.Height) =
            (file.Format, media.Bytes, file.Fingerprint, file.Width, file.Height);
    }

    private static MediaItem Described(MediaItem item, string altText, bool decorative) =>
        item.With((WellKnown.AltText, altText.Trim() is { Length: > 0 } words ? words : null),
            (WellKnown.Decorative, decorative ? "1" : null));

    private static IEnumerable<(string, string?)> Facts(InspectedMedia media) =>
    [
        ("umbracoExtension", MediaFileName.Ending(media.Format)), ("umbracoBytes", Text(media.Bytes.Length)),
        ("umbracoWidth", media.Format.IsBitmap() ? Text(media.Width) : null),
        ("umbracoHeight", media.Format.IsBitmap() ? Text(media.Height) : null),
    ];

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    // Umbraco's own media types.
    private static string TypeOf(MediaFormat format) => format switch
    {
        MediaFormat.Svg => "umbracoMediaVectorGraphics",
        MediaFormat.Pdf => "File",
        MediaFormat.Png or MediaFormat.Jpeg or MediaFormat.Gif or MediaFormat.WebP or MediaFormat.Avif => "Image",
    };
}
