using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>The column of a <see cref="SealedText"/>: what was not sealed does not get through.</summary>
internal sealed class SealedTextConverter() : ValueConverter<SealedText, string>(value => value.ToStored(), stored => SealedText.FromStored(stored))
{
    /// <summary>Characters of the longest sealed value: nearly 3000 bytes of text.</summary>
    public const int MaxLength = 4000;
}
