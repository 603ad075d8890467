using System.Text;
using System.Text.Json;
using ResidentPortal.Domain.Forms;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Forms;

/// <summary>What is not what <see cref="Answers.ToJson"/> wrote is refused in the one way that callers know.</summary>
public class AnswersJsonTests
{
    [Theory]
    [InlineData("no JSON", "danger")]
    [InlineData("a list", "[]")]
    [InlineData("an answer of no kind", "{\"danger\":{}}")]
    [InlineData("an answer whose kind is no word", "{\"danger\":{\"$type\":{}}}")]
    [InlineData("an answer of an unknown kind", "{\"danger\":{\"$type\":\"dance\"}}")]
    public void FromJson_OfAnythingElse_IsAJsonException(string what, string json) =>
        Should.Throw<JsonException>(() => Answers.FromJson(Encoding.UTF8.GetBytes(json)), what);
}
