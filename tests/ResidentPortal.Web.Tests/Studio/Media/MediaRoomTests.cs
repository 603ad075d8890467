using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Media;
using ResidentPortal.People.Access;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Media;

/// <summary>The media library as staff use it: uploads of every kind, the page of one picture, bin.</summary>
[Collection(OneStudio.Name)]
public class MediaRoomTests(StudioUnderTest studio)
{
    private const string Library = "/studio/media";
    private const string Add = Library + "/add";
    private const string Describe = Library + "/describe";

    private MediaLists Lists => studio.Services.GetRequiredService<MediaLists>();

    [Fact]
    public async Task Upload_PhotographOfAPhone_IsDescribedNextAndShownWithoutItsPlace()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var photo = PhonePhoto();
        Encoding.Latin1.GetString(photo).ShouldContain("SECRET");
        var describe = (await UploadAsync(author, Add, Add, "files", [("Safer Streets.jpg", photo)])).Location.ShouldNotBeNull();
        var key = Guid.Parse(describe[(describe.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        describe.ShouldBe($"{Describe}?item={key}");
        (await author.OpenAsync(Library)).Page().QuerySelector($"a[href='{Describe}']").ShouldNotBeNull("Whoever leaves is reminded.");

        (await author.FillInAsync(describe, Describe))
            .ShouldShowError($"alt-{key}", "Describe Safer Streets, or say that it is decorative");
        var both = await author.FillInAsync(describe, Describe, ($"alt-{key}", "Two officers talk"), ($"decorative-{key}", "1"));
        both.ShouldShowError($"alt-{key}", "Describe the picture, or say that it is decorative: not both");
        both.Page().Standing($"alt-{key}").ShouldBe(["Two officers talk"]);
        (await author.FillInAsync(describe, Describe, ($"alt-{key}", "Two officers talk to a shopkeeper"))).Location.ShouldBe(Library
            + "?done=described");
        (await author.OpenAsync(describe)).Body.ShouldContain("No picture needs a description.");

        var page = (await author.OpenAsync($"{Library}/{key}")).Page();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Safer Streets");
        page.Standing("alt").ShouldBe(["Two officers talk to a shopkeeper"]);
        page.QuerySelector("form[action$='/replace']").ShouldBeNull("Authors replace nothing.");
        var address = page.QuerySelector(".rp-media-preview").ShouldBeAssignableTo<IHtmlImageElement>()!.GetAttribute("src")!;
        var shown = Encoding.Latin1.GetString(await author.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        shown.ShouldNotContain("SECRET");
        shown.ShouldNotContain("Exif");
    }

    [Fact]
    public async Task Upload_SeveralOfWhichOneIsWrong_KeepsTheGoodOnesAndTheirDescriptions()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var wrong =
            await UploadAsync(author, Add, Add, "files",
                [("one.png", SmallPicture.Png), ("setup.exe", "MZ\0\0 not a picture"u8.ToArray()), ("two.png", SmallPicture.Png)]);
        wrong.ShouldShowError("files",
            "setup.exe must be a JPEG, PNG, GIF, WebP, AVIF, SVG or PDF file. Save it as one of these and choose it again");
        var describe = wrong.Page().QuerySelector($"main a[href^='{Describe}']")!.GetAttribute("href")!;
        var keys = (await author.OpenAsync(describe)).Page().Standing("item");
        keys.Count.ShouldBe(2);

        var partly = await author.FillInAsync(describe, Describe, ($"alt-{keys[0]}", "The first"));
        partly.ShouldShowError($"alt-{keys[1]}", "Describe two, or say that it is decorative");
        partly.Page().Standing("item").ShouldBe([keys[1]]);
        (await Lists.FindAsync(Guid.Parse(keys[0]), default))!.AltText.ShouldBe("The first");
        (await UploadAsync(author, Add, Add, "files", [("huge.jpg", new byte[MediaEditing.LargestFile + 1])]))
            .ShouldShowError("files", "huge.jpg must be smaller than 10 MB. Make it smaller and choose it again");
        (await UploadAsync(author, Add, Add, "files", [])).ShouldShowError("files", "Select a picture or a document");
        (await UploadAsync(author, Add, Add, "files", [("plan.pdf", "%PDF-1.4\n%%EOF"u8.ToArray())])).Location.ShouldNotBeNull()
            .ShouldEndWith("?done=added", Case.Sensitive, "A document needs no words.");
    }

    [Fact]
    public async Task Upload_OneByTheScript_SaysWhatBecameOfIt()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var added = await UploadAsync(author, Add, Add + "/one", "files", [("one.png", SmallPicture.Png)], shown: Add);
        added.Status.ShouldBe(HttpStatusCode.OK);
        using var answer = JsonDocument.Parse(added.Body);
        answer.RootElement.GetProperty("needsWords").GetBoolean().ShouldBeTrue();
        (await Lists.FindAsync(answer.RootElement.GetProperty("key").GetGuid(), default))!.Name.ShouldBe("one");

        var refused = await UploadAsync(author, Add, Add + "/one", "files", [("holiday.jpg", "MZ\0\0"u8.ToArray())], shown: Add);
        (refused.Status, refused.Body).ShouldBe((HttpStatusCode.UnprocessableEntity,
            """{"problem":"holiday.jpg must be a JPEG, PNG, GIF, WebP, AVIF, SVG or PDF file. """
                + """Save it as one of these and choose it again"}"""));
    }

    [Fact]
    public async Task Upload_ThatCannotBeRead_KeepsTheFolder()
    {
        var author = await studio.SignedInAsync(Roles.Author);
        var page = $"{Add}?folder={(await Lists.FoldersAsync(default)).Single(folder => folder.Name == "Campaigns").Key}";
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n");
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var response = await author.PostAsync(new Uri(page, UriKind.Relative), cut);
        var reply = await Reply.OfAsync(response, default);
        reply.ShouldShowProblem(HttpStatusCode.BadRequest, "Choose the files again");
        reply.Page().QuerySelector("option[selected]")!.TextContent.ShouldBe("Campaigns");
    }

    [Fact]
    public async Task Folders_MadeFilledRenamedAndEmptied_AreDeleted()
    {
        const string Folders = Library + "/folders";
        var author = await studio.SignedInAsync(Roles.Author);
        (await author.FillInAsync(Folders, null, ("name", " "))).ShouldShowError("name", "Enter a name");
        (await author.FillInAsync(Folders, null, ("name", "Knife <b>crime</b>"))).Location.ShouldBe(Folders + "?done=added");
        (await author.FillInAsync(Folders, null, ("name", "knife <B>crime</B>")))
            .ShouldShowError("name", "There is a folder called knife <B>crime</B> here already. Enter another name");
        var folder = (await Lists.FoldersAsync(default)).Single(one => one.Name == "Knife <b>crime</b>");

        var describe =
            (await UploadAsync(author, Add, Add, "files", [("street.png", SmallPicture.Png)], ("folder", folder.Key.ToString()))).Location!;
        var item = $"{Library}/{describe.Split('=')[1]}";
        var list = await author.OpenAsync($"{Library}?folder={folder.Key}");
        list.Page().QuerySelector("caption")!.TextContent.ShouldBe("1 file");
        (await author.OpenAsync(Folders)).Page().QuerySelector($"form[action$='{folder.Key}/remove']").ShouldBeNull("It has a file.");
        var address = await ShownAsync(author, item);
        (await author.FillInAsync(item, item + "/move", ("folder", Guid.NewGuid().ToString())))
            .ShouldShowProblem(HttpStatusCode.UnprocessableEntity, "The folder is not there any more");
        (await author.FillInAsync(item, item + "/move", ("folder", Guid.Empty.ToString()))).Location.ShouldBe(item + "?done=moved");
        (await ShownAsync(author, item)).ShouldBe(address, "A file keeps its address.");
        var one = $"{Folders}/{folder.Key}";
        (await author.FillInAsync(one, one, ("name", ""))).ShouldShowError("name", "Enter a name");
        (await author.FillInAsync(one, one, ("name", "Safer streets"))).Location.ShouldBe(Folders + "?done=renamed");
        (await author.OpenAsync(Folders + "?done=renamed")).Body.ShouldContain("The folder has its new name.");
        (await author.OpenAsync($"{Folders}/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Lists.FoldersAsync(default)).Single(found => found.Key == folder.Key).Path.ShouldBe("Safer streets");
        (await author.FillInAsync(Folders, $"{Folders}/{folder.Key}/remove")).Location.ShouldBe(Folders + "?done=removed");
        (await Lists.FoldersAsync(default)).ShouldNotContain(one => one.Key == folder.Key);
    }

    [Fact]
    public async Task Library_HostileNamesAndWords_AreShownAsText()
    {
        const string Name = "<img src=x onerror=alert(1)>";
        var author = await studio.SignedInAsync(Roles.Author);
        var describe = (await UploadAsync(author, Add, Add, "files", [(Name + ".png", SmallPicture.Png)])).Location!;
        var key = describe.Split('=')[1];
        var asked = await author.OpenAsync(describe);
        await author.FillInAsync(describe, Describe, ($"alt-{key}", "\"><script>alert(2)</script>"));
        var item = await author.OpenAsync($"{Library}/{key}");
        var refused = await UploadAsync(author, Add, Add, "files", [(Name + ".png", "<script>"u8.ToArray())]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var page in new[] { asked, item, await author.OpenAsync(Library), refused })
        {
            page.Body.ShouldNotContain("<img src=x");
            page.Body.ShouldNotContain("<script>alert");
        }
        item.Page().QuerySelector("h1")!.TextContent.ShouldBe(Name);
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
        (await editor.FillInAsync(address, null, ("name", used.Name), ("alt", "As an editor wants it"))).Location.ShouldBe(address
            + "?done=saved");
        (await editor.FillInAsync(address, null, ("name", used.Name), ("alt", "Mine"), ("mark", used.Mark)))
            .ShouldShowProblem(HttpStatusCode.Conflict, "Somebody else has changed this");
        (await UploadAsync(editor, address, address + "/replace", "file", [("plan.pdf", "%PDF-1.4\n%%EOF"u8.ToArray())]))
            .ShouldShowError("file",
                "A picture can only take the place of a picture, and a document that of a document. Choose another file");
        (await UploadAsync(editor, address, address + "/replace", "file", [("new.png", SmallPicture.Png)])).Location.ShouldBe(address
            + "?done=replaced");
        (await editor.FillInAsync(address, address + "/remove"))
            .ShouldShowError("sure", "Pages show this. Take it off them first, or tick the box");
        (await editor.FillInAsync(address, address + "/remove", ("sure", "1"))).Location.ShouldBe(Library);
        (await Lists.FindAsync(used.Key, default))!.InBin.ShouldBeTrue();
        await editor.FillInAsync(address, address + "/restore");
        (await Lists.FindAsync(used.Key, default))!.InBin.ShouldBeFalse();
    }

    private static async Task<string> ShownAsync(HttpClient client, string item) =>
        (await client.OpenAsync(item)).Page().QuerySelector(".rp-media-preview")!.GetAttribute("src")!;

    private async Task<ListedMedia> UsedPictureAsync()
    {
        foreach (var item in (await Lists.ListAsync(null, 0, 500, default)).Items.Where(item =>
            item.Address.Contains(".svg", StringComparison.Ordinal)))
        {
            if ((await Lists.UsedOnAsync(item.Key, default)).Count > 0)
                return item;
        }
        throw new InvalidOperationException("No page of the shipped content shows a picture.");
    }

    private static async Task<Reply> UploadAsync(HttpClient client, string page, string action, string field,
        (string Name, byte[] Bytes)[] files, params (string Field, string Value)[] words) =>
        await UploadAsync(client, page, action, field, files, action, words);

    /// <param name="shown">Where the form on the page leads without a script.</param>
    private static async Task<Reply> UploadAsync(HttpClient client, string page, string action, string field,
        (string Name, byte[] Bytes)[] files, string shown, params (string Field, string Value)[] words)
    {
        var form = (await client.OpenAsync(page))
            .Page().Forms.Single(found => found.GetAttribute("action") == shown && found.Method == "post"
                && found.Enctype == "multipart/form-data");
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
        var plain =
            Convert.FromBase64String(
                "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2"
                + "wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QA"
                + "FgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAESE1Fh/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAA"
                + "AAAADFf/aAAwDAQACEQMRAD8Az02ibSB62HrY7HWI1WH/2Q==");
        byte[] exif =
        [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0,
            .. Entry(0x010F, 2, 7, 84), .. Entry(0x8825, 4, 1, 38), 0, 0, 0, 0,
            2, 0, .. Entry(0x0001, 2, 2, 'N'), .. Entry(0x0002, 5, 3, 92), 0, 0, 0, 0, .. new byte[16],
            .. "SECRET\0\0"u8, .. Number(51), .. Number(1), .. Number(36), .. Number(1), .. Number(4242), .. Number(100),
        ];
        return [.. plain[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. plain[2..]];
    }

    private static byte[] Entry(int tag, int type, int count, int value) =>
        [(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Number(count), .. Number(value)];

    private static byte[] Number(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
