using System.Text.Json.Nodes;

namespace Gateway.Differential.Tests.Reference;

/// <summary>In the data: a value of a scalar that can be any JSON.</summary>
/// <param name="Json">Cloned before it is put into an answer.</param>
internal sealed record OpaqueValue(JsonNode Json);
