using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Content.Studio;
using ResidentPortal.People;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Media;

/// <summary>The media library as staff use it: uploads of every kind, the page of one picture, bin.</summary>
public class MediaRoomTests(StudioUnderTest studio) : IClassFixture<StudioUnderTest>
{
    private const string Library = "/studio/media";

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private MediaLists Lists => studio.Services.GetRequiredService<MediaLists>();

    [Fact]
    public async Task Upload_PhotographOfAPhone_IsInTheLibraryWithoutItsPlace()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var photo = PhonePhoto();
        Encoding.Latin1.GetString(photo).ShouldContain("SECRET");
        var reply = await UploadAsync(author, Library, Library, "files", [("Safer Streets.jpg", photo)], ("alt", "Two officers talk to a shopkeeper"));
        reply.Location.ShouldNotBeNull().ShouldEndWith("?done=added");

        var page = (await author.OpenAsync(reply.Location!)).Page();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Safer Streets");
        page.Standing("alt").ShouldBe(["Two officers talk to a shopkeeper"]);
        page.QuerySelector("form[action$='/replace']").ShouldBeNull("Authors replace nothing.");
        var address = page.QuerySelector(".rp-media-preview").ShouldBeAssignableTo<IHtmlImageElement>()!.GetAttribute("src")!;
        var shown = Encoding.Latin1.GetString(await studio.Anonymous().GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        shown.ShouldNotContain("SECRET");
        shown.ShouldNotContain("Exif");
    }

    [Fact]
    public async Task Upload_SeveralOfWhichOneIsWrong_KeepsTheGoodOnesAndTheWords()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        (await UploadAsync(author, Library, Library, "files", [("one.png", Png), ("two.png", Png)], ("alt", "Of which?")))
            .ShouldShowError("alt", "Choose one picture when you describe it here, or leave this empty and describe each one after the upload");
        (await UploadAsync(author, Library, Library, "files", [("first.png", Png), ("second.png", Png)])).Location.ShouldBe(Library + "?added=2");

        var wrong = await UploadAsync(author, Library, Library, "files", [("kept.png", Png), ("setup.exe", "MZ\0\0 not a picture"u8.ToArray())], ("decorative", "1"));
        wrong.ShouldShowError("files", "setup.exe must be a JPEG, PNG, GIF, WebP, AVIF, SVG or PDF file. Save it as one of these and choose it again");
        wrong.Page().Standing("decorative").ShouldBe(["1"]);
        (await Lists.ListAsync("kept", 0, 10, default)).Items.Single().IsDecorative.ShouldBeTrue();

        var huge = await UploadAsync(author, Library, Library, "files", [("huge.jpg", new byte[MediaEditing.LargestFile + 1])], ("alt", "A very large picture"));
        huge.ShouldShowError("files", "huge.jpg must be smaller than 10 MB. Make it smaller and choose it again");
        huge.Page().Standing("alt").ShouldBe(["A very large picture"]);
        (await UploadAsync(author, Library, Library, "files", [])).ShouldShowError("files", "Choose a picture or a document");
    }

    [Fact]
    public async Task Library_HostileNamesAndWords_AreShownAsText()
    {
        const string Name = "<img src=x onerror=alert(1)>";
        var author = await studio.SignedInAsync(Roles.Author);
        var added = await UploadAsync(author, Library, Library, "files", [(Name + ".png", Png)], ("alt", "\"><script>alert(2)</script>"));
        var refused = await UploadAsync(author, Library, Library, "files", [(Name + ".png", "<script>"u8.ToArray())]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var page in new[] { await author.OpenAsync(added.Location!), await author.OpenAsync(Library), refused })
        {
            page.Body.ShouldNotContain("<img src=x");
            page.Body.ShouldNotContain("<script>alert");
        }
        (await author.OpenAsync(added.Location!)).Page().QuerySelector("h1")!.TextContent.ShouldBe(Name);
    }

    [Fact]
    public async Task Item_ShownOnAPublishedPage_IsAnEditorsToChange()
    {
        var used = await UsedPictureAsync();
        var address = $"{Library}/{used.Key}";
        var author = await studio.SignedInAsync(Roles.Author);
        var kept = await author.FillInAsync(address, null, ("name", used.Name), ("alt", "Not as the editors want it"));
        kept.ShouldShowProblem(HttpStatusCode.Forbidden, "Ask an editor");
        kept.Page().Standing("alt").ShouldBe(["Not as the editors want it"]);

        var editor = await studio.SignedInAsync(Roles.Editor);
        (await editor.FillInAsync(address, null, ("name", used.Name), ("alt", "As an editor wants it"))).Location.ShouldBe(address + "?done=saved");
        (await editor.FillInAsync(address, null, ("name", used.Name), ("alt", "Mine"), ("mark", used.Mark))).ShouldShowProblem(HttpStatusCode.Conflict, "Somebody changed this meanwhile");
        (await UploadAsync(editor, address, address + "/replace", "file", [("plan.pdf", "%PDF-1.4\n%%EOF"u8.ToArray())])).ShouldShowError("file", "A picture can only take the place of a picture, and a document that of a document. Choose another file");
        (await UploadAsync(editor, address, address + "/replace", "file", [("new.png", Png)])).Location.ShouldBe(address + "?done=replaced");
        (await editor.FillInAsync(address, address + "/remove")).ShouldShowError("sure", "Pages show this. Take it off them first, or tick the box");
        (await editor.FillInAsync(address, address + "/remove", ("sure", "1"))).Location.ShouldBe(Library);
        (await Lists.FindAsync(used.Key, default))!.InBin.ShouldBeTrue();
        await editor.FillInAsync(address, address + "/restore");
        (await Lists.FindAsync(used.Key, default))!.InBin.ShouldBeFalse();
    }

    private async Task<ListedMedia> UsedPictureAsync()
    {
        foreach (var item in (await Lists.ListAsync(null, 0, 500, default)).Items.Where(item => item.Address.Contains(".svg", StringComparison.Ordinal)))
        {
            if ((await Lists.UsedOnAsync(item.Key, default)).Count > 0)
                return item;
        }
        throw new InvalidOperationException("No page of the shipped content shows a picture.");
    }

    private static async Task<Reply> UploadAsync(HttpClient client, string page, string action, string field, (string Name, byte[] Bytes)[] files, params (string Field, string Value)[] words)
    {
        var form = (await client.OpenAsync(page)).Page().Forms.Single(found => found.GetAttribute("action") == action && found.Method == "post" && found.Enctype == "multipart/form-data");
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden"))
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        foreach (var (name, value) in words)
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
        {
            // What a browser says of the kind is not believed.
            var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
            content.Add(file, field, name);
        }
        using var response = await client.PostAsync(new Uri(action, UriKind.Relative), content);
        return await Reply.OfAsync(response, default);
    }

    /// <summary>A small JPEG with what a phone adds: its maker, and 51° 36' 42.42" north.</summary>
    private static byte[] PhonePhoto()
    {
        var plain = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAESE1Fh/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAAAAAADFf/aAAwDAQACEQMRAD8Az02ibSB62HrY7HWI1WH/2Q==");
        byte[] exif =
        [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0,
            .. Entry(0x010F, 2, 7, 84), .. Entry(0x8825, 4, 1, 38), 0, 0, 0, 0,
            2, 0, .. Entry(0x0001, 2, 2, 'N'), .. Entry(0x0002, 5, 3, 92), 0, 0, 0, 0, .. new byte[16],
            .. "SECRET\0\0"u8, .. Number(51), .. Number(1), .. Number(36), .. Number(1), .. Number(4242), .. Number(100),
        ];
        return [.. plain[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. plain[2..]];
    }

    private static byte[] Entry(int tag, int type, int count, int value) => [(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Number(count), .. Number(value)];

    private static byte[] Number(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
