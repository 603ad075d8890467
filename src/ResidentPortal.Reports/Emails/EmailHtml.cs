using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ResidentPortal.Reports.Emails;

/// <summary>
/// HTML in which every value put into a hole has been encoded. There is no other way to make one, so nothing that was
/// typed by somebody can become markup.
/// </summary>
internal readonly struct EmailHtml
{
    private readonly string? _markup;

    private EmailHtml(string markup) => _markup = markup;

    public static EmailHtml Of(Builder template) => new(template.ToString());

    public static EmailHtml Each<T>(IEnumerable<T> items, Func<T, EmailHtml> template) =>
        new(string.Concat(items.Select(item => template(item).ToString())));

    public override string ToString() => _markup ?? "";

    [InterpolatedStringHandler]
    public readonly ref struct Builder(int literalLength, int holes)
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder _markup = new(literalLength + holes * 32);

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(PlainText.Clean(text)));

        public void AppendFormatted(EmailHtml html) => _markup.Append(html.ToString());

        public override string ToString() => _markup.ToString();
    }
}
