using System.Buffers.Binary;

namespace ResidentPortal.Database.Keys;

/// <summary>
/// Reads from a sealed value which key sealed it. Data Protection begins each with four fixed bytes and the key's id, as
/// "Authenticated encryption details in ASP.NET Core" has it.
/// </summary>
public static class SealedBy
{
    /// <summary>Where the id begins.</summary>
    public const int Start = 4;

    public const int Length = 16;

    private const uint Magic = 0x09F0C9F0;

    /// <returns>Null when nothing of the kind was sealed.</returns>
    public static Guid? Key(ReadOnlySpan<byte> value) =>
        value.Length >= Start + Length && BinaryPrimitives.ReadUInt32BigEndian(value) == Magic
            ? new Guid(value.Slice(Start, Length))
            : null;
}
