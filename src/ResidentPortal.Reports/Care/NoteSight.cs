using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Seeing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Care;

/// <summary>Who sees which note: nobody more than the level of their queue lets them know of the report.</summary>
internal static class NoteSight
{
    public static bool Sees(SeenReport seen, Note note) =>
        // Its author's own queue, and whom it was written to.
        seen.Queues.Contains(note.Queue) || note.ToQueue is { } to && seen.Queues.Contains(to)
        || !seen.IsForOutside && (seen.As.Detail, note.Kind) switch
        {
            (QueueDetail.Full, _) => true,
            // They know who it is and may go there.
            (QueueDetail.Contact, NoteKind.Visiting or NoteKind.Vulnerability) => true,
            _ => false,
        };
}
