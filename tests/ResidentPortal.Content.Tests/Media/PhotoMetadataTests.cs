using System.Text;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Model;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Media;

public class PhotoMetadataTests
{
    private static byte[] Turned { get; } = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

    public static TheoryData<string, MediaFormat, byte[], byte[]> Photographs => new()
    {
        // described, format, as it came, as it is stored
        { "JPEG", MediaFormat.Jpeg, Photo.WithAll(Photo.Jpeg, 1), Photo.Jpeg },
        { "JPEG of several scans", MediaFormat.Jpeg, Photo.WithAll(Photo.ProgressiveJpeg, 1), Photo.ProgressiveJpeg },
        {
            "JPEG on its side", MediaFormat.Jpeg, Photo.WithAll(Photo.Jpeg, 6),
            [.. Photo.Jpeg[..2], .. Photo.Segment(0xE1, [.. "Exif\0\0"u8, .. Turned]), .. Photo.Jpeg[2..]]
        },
        {
            "JPEG with a colour profile", MediaFormat.Jpeg,
            [.. Photo.Jpeg[..2], .. Photo.Segment(0xE2, "ICC_PROFILE\0profile"u8), .. Photo.Jpeg[2..]],
            [.. Photo.Jpeg[..2], .. Photo.Segment(0xE2, "ICC_PROFILE\0profile"u8), .. Photo.Jpeg[2..]]
        },
        { "PNG", MediaFormat.Png, Photo.PngWithAll(1), Photo.Png },
        { "PNG on its side", MediaFormat.Png, Photo.PngWithAll(6),
            [.. Photo.Png[..33], .. Photo.PngChunk("eXIf", Turned), .. Photo.Png[33..]] },
        { "WebP", MediaFormat.WebP, Photo.WebPWithAll(1), Photo.WebP },
        { "WebP that moves", MediaFormat.WebP, Photo.AnimatedWebP, Photo.AnimatedWebP },
        { "GIF that moves", MediaFormat.Gif, Photo.GifWithAll(), Photo.AnimatedGif },
    };

    [Theory, MemberData(nameof(Photographs))]
    public void Remove_WhatAPhoneAdds_LeavesThePicture(string described, MediaFormat format, byte[] came, byte[] stored)
    {
        PhotoMetadata.Remove(format, came).ShouldBe(stored, described);
        Encoding.Latin1.GetString(stored).ShouldNotContain(Photo.Secret, Case.Sensitive, described);
    }

    [Fact]
    public void Remove_FromAWebPOnItsSide_KeepsWhichWayUpItIs()
    {
        var kept = PhotoMetadata.Remove(MediaFormat.WebP, Photo.WebPWithAll(6))!;
        var expected = Photo.Riff([.. Photo.WebP[12..], .. Photo.Chunk("EXIF", Turned)]);
        expected[20] = 0x08;
        kept.ShouldBe(expected);
    }

    [Fact]
    public void Remove_FromAnAvifThatSaysMore_IsRefused()
    {
        var avif = Convert.FromBase64String("AAAAGGZ0eXBhdmlmAAAAAGF2aWZtaWYxAAAAFGlzcGUAAAAAAAAAAQAAAAEAAAAUaXNwZQAAAAAAAAADAAAAAg==");
        PhotoMetadata.Remove(MediaFormat.Avif, avif).ShouldBe(avif);
        PhotoMetadata.Remove(MediaFormat.Avif, [.. avif, .. "Exif"u8]).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Photographs))]
    public void Remove_FromACutFile_IsRefused(string described, MediaFormat format, byte[] came, byte[] stored)
    {
        (PhotoMetadata.Remove(format, came) is null).ShouldBeFalse(described);
        for (var length = 0; length < stored.Length; length++)
            (PhotoMetadata.Remove(format, stored[..length]) is null).ShouldBeTrue($"{described}, {length} bytes of it");
    }

    /// <summary>Whatever is made of a file, the result is one that is taken as it is, or none.</summary>
    [Theory, MemberData(nameof(Photographs))]
    public void Remove_FromSpoiltFiles_GivesAGoodOneOrNone(string described, MediaFormat format, byte[] came, byte[] stored)
    {
        var random = new Random(20260310);
        var (good, refused) = (0, 0);
        for (var round = 0; round < 2000; round++)
        {
            var spoilt = Spoilt(round % 4 == 0 ? stored : came, random);
            if (PhotoMetadata.Remove(format, spoilt) is { } kept)
            {
                (PhotoMetadata.Remove(format, kept) is { } again && again.SequenceEqual(kept)).ShouldBeTrue($"{described}, round {round}");
                good++;
            }
            else
                refused++;
        }

        (good, refused).ShouldSatisfyAllConditions(counts => counts.good.ShouldBePositive(described),
            counts => counts.refused.ShouldBePositive(described));
    }

    private static byte[] Spoilt(byte[] bytes, Random random)
    {
        var spoilt = bytes.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(4, spoilt.Count);
            switch (random.Next(4))
            {
                case 0:
                    spoilt[at] = (byte)random.Next(256);
                    break;
                case 1:
                    spoilt[at] = (byte)(random.Next(2) * 255);
                    break;
                case 2:
                    spoilt.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    spoilt.RemoveRange(at, random.Next(spoilt.Count - at));
                    break;
            }

            if (spoilt.Count < 5)
                break;
        }

        return [.. spoilt];
    }
}
