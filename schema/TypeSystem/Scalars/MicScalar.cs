namespace GraphQL.TypeSystem.Scalars;

/// <summary>Mic: ISO 10383, four letters or digits.</summary>
public sealed class MicScalar : TextScalar
{
    public override string Name => "Mic";

    public override string SpecifiedByUrl => "https://www.iso20022.org/market-identifier-codes";

    public override string Form => "a market identifier code of four capital letters or digits, such as \"XNYS\"";

    public override bool IsValid(ReadOnlySpan<char> text)
        => text.Length == 4 && IsUpperOrDigit(text[0]) && IsUpperOrDigit(text[1]) && IsUpperOrDigit(text[2]) && IsUpperOrDigit(text[3]);
}
