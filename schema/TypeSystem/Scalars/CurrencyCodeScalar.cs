namespace GraphQL.TypeSystem.Scalars;

/// <summary>CurrencyCode: ISO 4217, three letters.</summary>
public sealed class CurrencyCodeScalar : TextScalar
{
    public override string Name => "CurrencyCode";

    public override string SpecifiedByUrl => "https://www.iso.org/iso-4217-currency-codes.html";

    public override string Form => "a currency code of three capital letters, such as \"USD\"";

    public override bool IsValid(ReadOnlySpan<char> text)
        => text.Length == 3 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2]);
}
