namespace ResidentPortal.Reports.Tests.Bounces;

/// <summary>Mail as it comes back, or pretends to.</summary>
internal static class ReturnedSamples
{
    /// <summary>A delivery status notification as RFC 3464 has it.</summary>
    public static string Report(string action, string status, string to, string messageId = "<none@council.example>") => Lines($"""
        Return-Path: <>
        From: Mail Delivery System <mailer-daemon@relay.example>
        To: {to}
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        This person wrote about a neighbour.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; team@council.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 secret words of a server

        --b
        Content-Type: text/rfc822-headers

        Message-ID: {messageId}
        Subject: A-7K3M-92QF

        --b--
        """);

    public static string Plain(string to, string words, params (string Name, string Value)[] headers) => Lines($"""
        {string.Join("\n", headers.Select(header => $"{header.Name}: {header.Value}"))}
        From: somebody@home.example
        To: {to}
        Subject: Re: your message

        {words}
        """);

    /// <summary>Parts inside parts inside parts.</summary>
    public static string Nested(int depth) => Lines(
        "Return-Path: <>\nSubject: deep\nMIME-Version: 1.0\n"
        + string.Concat(Enumerable.Range(0, depth).Select(n => $"Content-Type: multipart/report; boundary=b{n}\n\n--b{n}\n"))
        + "Content-Type: text/plain\n\nend\n");

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n").TrimStart() + "\r\n";
}
