using System.Text.Json;
using ResidentPortal.Authoring.Transfer;
using ResidentPortal.Authoring.USync;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.Import;

/// <summary>
/// One file against what is stored, and both against the file as it was last imported. A file may be taken when nothing is
/// lost by it: whatever was changed here says the same in the file.
/// </summary>
internal readonly record struct Comparison(Verdict Verdict, ConflictKind Kind = default, IReadOnlyList<string>? Fields = null)
{
    /// <summary>What to take in place of what the file says: both changes in one.</summary>
    public DocumentType? Merged { get; init; }

    public static Comparison Of(USyncItem file, StoredContent stored)
    {
        if (file.Value is null)
            return new(stored.Kept.TryGetValue(file.Path, out var kept) && kept.Bytes.AsSpan().SequenceEqual(file.Bytes)
                ? Verdict.NoNews
                : Verdict.Note);
        var here = stored.Find(file.Kind, file.Id);
        var last = stored.FileOf(file.Kind, file.Id);
        if (here is null && last is null)
            return new(Verdict.Take);
        if (file.Value is DocumentType or Language && here is not null)
            return OfDefinition(file, here, last);
        // Almost every file of an import is as it was, so that is seen before anything is parsed.
        if (last is not null && (IsSame(file, last) || last.Exported == USyncXml.Fingerprint(file.Bytes)))
            return new(Verdict.NoNews);
        var fields = USyncFields.Of(file.Bytes);
        var basis = last is null ? null : USyncFields.Of(last.Bytes);
        if (basis is not null && fields.Differences(basis).Count == 0)
            return new(Verdict.Note);
        if (here is null)
            return new(Verdict.Conflict, ConflictKind.DeletedHere, []);

        var ours = USyncFields.Of(stored.Writer.Write(here, last?.Bytes ?? file.Bytes));
        var differences = ours.Differences(fields);
        if (differences.Count == 0)
            return new(Verdict.Note);
        if (basis is null)
            return new(Verdict.Conflict, ConflictKind.NeverCompared, differences);
        if (stored.HasDraft(here))
            return new(Verdict.Conflict, ConflictKind.HasDraft, differences);
        return ours.Differences(basis).All(field => ours.Agrees(fields, field))
            ? new(Verdict.Take)
            : new(Verdict.Conflict, ConflictKind.ChangedInBoth, differences);
    }

    // What nobody changed here follows its file. A newer program may read more from the same one, so the bytes do not decide.
    private static Comparison OfDefinition(USyncItem file, object here, FileRow? last)
    {
        var changed = here is DocumentType { ChangedHere: true } mine ? mine : null;
        if (changed is not null && last?.Exported == USyncXml.Fingerprint(file.Bytes))
            return new(Verdict.NoNews);
        if (Says(changed is null ? here : changed with { ChangedHere = false }, file.Value!))
            return new(last is not null && last.Bytes.AsSpan().SequenceEqual(file.Bytes) ? Verdict.NoNews : Verdict.Note);
        if (last is null)
            return new(Verdict.Conflict, ConflictKind.NeverCompared, []);
        if (changed is null)
            return new(Verdict.Take);
        var merge = TypeMerge.Of(USyncDocumentTypes.ReadAlone(last.Bytes), changed, (DocumentType)file.Value!);
        if (merge.Conflicts.Count > 0)
            return new(Verdict.Conflict, ConflictKind.ChangedInBoth, merge.Conflicts);
        return Says(merge.Merged, changed)
            ? new(last.Bytes.AsSpan().SequenceEqual(file.Bytes) ? Verdict.NoNews : Verdict.Note)
            : new(Verdict.Take) { Merged = merge.Merged };
    }

    private static bool Says(object one, object other) =>
        JsonSerializer.Serialize(one, one.GetType()) == JsonSerializer.Serialize(other, other.GetType());

    private static bool IsSame(USyncItem file, FileRow last) => last.Path == file.Path && last.Bytes.AsSpan().SequenceEqual(file.Bytes);
}

internal enum Verdict
{
    NoNews,

    /// <summary>It says nothing new, but from now on it is the file to compare with.</summary>
    Note,
    Take,
    Conflict,
}
