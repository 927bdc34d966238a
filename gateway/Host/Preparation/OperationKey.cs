namespace Gateway.Host.Preparation;

/// <summary>What a planned operation is found by.</summary>
/// <param name="Document">The very object: a document that was prepared again has plans of its own.</param>
/// <param name="Entitlements">Which of the mentioned entitlements the caller holds.</param>
/// <param name="Overrides">Which of the progressive overrides that its plan can depend on are on.</param>
internal readonly record struct OperationKey(PreparedDocument Document, string Entitlements, string Overrides);
