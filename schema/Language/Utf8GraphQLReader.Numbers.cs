namespace GraphQL.Language;

public ref partial struct Utf8GraphQLReader
{
    // IntValue   :: IntegerPart [lookahead != {Digit, `.`, NameStart}]
    // FloatValue :: IntegerPart (FractionalPart | ExponentPart | FractionalPart ExponentPart) [lookahead != {Digit, `.`, NameStart}]
    private void ReadNumber()
    {
        var i = Start;
        var kind = TokenKind.Int;
        if (At(i) == '-')
        {
            i++;
        }

        if (At(i) == '0')
        {
            i++;
            if (IsDigit(At(i)))
            {
                ThrowSyntaxError(i, $"Invalid number, unexpected digit after 0: {DescribeCharacter(i)}.");
            }
        }
        else
        {
            i = SkipDigits(i);
        }

        if (At(i) == '.')
        {
            kind = TokenKind.Float;
            i = SkipDigits(i + 1);
        }

        if (At(i) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            i++;
            if (At(i) is '+' or '-')
            {
                i++;
            }

            i = SkipDigits(i);
        }

        if (At(i) == '.' || IsNameStart(At(i)))
        {
            ThrowExpectedDigit(i);
        }

        End = i;
        Kind = kind;
    }

    private readonly int SkipDigits(int i)
    {
        if (!IsDigit(At(i)))
        {
            ThrowExpectedDigit(i);
        }

        do
        {
            i++;
        }
        while (IsDigit(At(i)));

        return i;
    }

    private readonly void ThrowExpectedDigit(int offset)
        => ThrowSyntaxError(offset, $"Invalid number, expected digit but got: {DescribeCharacter(offset)}.");
}
