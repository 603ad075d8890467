using System.Text;
using System.Text.Json;
using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

public sealed class AnswerExportTests
{
    [Fact]
    public void Write_OfAJourney_ExplainsItself()
    {
        var json = JsonDocument.Parse(AnswerExport.Write(new Journey(SmallForm.Form, SmallForm.Rented))).RootElement;
        json.GetProperty("form").GetString().ShouldBe("small");
        json.GetProperty("version").GetInt32().ShouldBe(3);

        var answer = json.GetProperty("sections")[0].GetProperty("answers")[0];
        answer.GetProperty("id").GetString().ShouldBe("home");
        answer.GetProperty("question").GetString().ShouldBe("Whose home?");
        answer.GetProperty("text")[0].GetString().ShouldBe("A landlord’s");
        answer.GetProperty("value").GetProperty("is").GetString().ShouldBe("choice");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"form":"small","sections":[{"title":"x","answers":[{"value":{"is":"nothing-known"}}]}]}""")]
    public void Read_OfSomethingElse_IsAJsonError(string text) =>
        Should.Throw<JsonException>(() => AnswerExport.Read(Encoding.UTF8.GetBytes(text)));
}
