using System.Text.Json.Nodes;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>What a caller was answered.</summary>
/// <param name="RequestId">Of the gateway.</param>
/// <param name="Seen">Status, headers and body as the caller sees them, without what differs from request to request.</param>
/// <param name="Told">What a case expects, as it happened; without the audit log, which is read when the gateway has ended.</param>
internal sealed record DownloadAnswer(string RequestId, string Seen, JsonObject Told);
