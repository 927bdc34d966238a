namespace Subgraphs.Tenancy.Encryption;

/// <param name="Version">The data key that everything is sealed with now.</param>
/// <param name="Rows">How many rows were sealed anew.</param>
/// <param name="DeletedKeys">How many older keys were deleted.</param>
internal sealed record DataKeyRotationResult(int Version, int Rows, int DeletedKeys);
