namespace GraphQL.TypeSystem.Scalars;

/// <summary>Lei: ISO 17442, eighteen letters or digits and two check digits.</summary>
public sealed class LeiScalar : TextScalar
{
    private const int Length = 20;

    public override string Name => "Lei";

    public override string SpecifiedByUrl => "https://www.iso.org/standard/78829.html";

    public override string Form => "an LEI of 20 characters with correct check digits, such as \"HWUPKR0MPOU8FGXBT394\"";

    /// <summary>ISO 7064 MOD 97-10: letters expanded to A = 10 … Z = 35, the remainder by 97 is 1.</summary>
    public override bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || !char.IsAsciiDigit(text[^1]) || !char.IsAsciiDigit(text[^2]))
        {
            return false;
        }

        var remainder = 0;
        foreach (var c in text)
        {
            if (!IsUpperOrDigit(c))
            {
                return false;
            }

            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + (c - '0')) % 97 : ((remainder * 100) + (c - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }
}
