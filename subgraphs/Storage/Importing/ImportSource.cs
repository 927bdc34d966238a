namespace Subgraphs.Storage.Importing;

/// <summary>What an import reads from.</summary>
/// <param name="Label">For people.</param>
/// <param name="Fingerprint">Equal where the rows would be.</param>
/// <param name="IsSimulated">True where no figure was ever traded or published.</param>
/// <param name="LastSession">Business date of a caller who names none.</param>
public sealed record ImportSource(string Label, string Fingerprint, bool IsSimulated, DateOnly LastSession);
