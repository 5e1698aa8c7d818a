using Workshop.Server.Exports.Typesetting;

namespace Workshop.Server.Exports.Charts;

internal readonly record struct Box(float X, float Y, float Width, float Height, uint Colour);

/// <param name="Y">Of the line that letters stand on.</param>
internal sealed record Label(float X, float Y, SetLine Line, uint Colour);

/// <summary>A chart as shapes, in points, for whoever paints them.</summary>
internal sealed record Drawing(float Width, float Height, IReadOnlyList<Box> Boxes, IReadOnlyList<Label> Labels)
{
    private const float TextSize = 9.5f, LineHeight = 12.5f, Thickness = 11, Gap = 8, RoomForValue = 70, Hair = 0.8f, LetterSize = 7.5f;

    // Dark and light of the look's accent: told apart in grey as well.
    private const uint Ink = 0xFF1C2321, Strong = 0xFF0B6B5B, Light = 0xFFB7CCC4, Axis = 0xFF8A918C;

    /// <summary>Each label above its bar, the value at the bar's end; mirrored where the document reads from right to left.</summary>
    public static Drawing Of(Chart chart, float width)
    {
        var (boxes, labels, y) = (new List<Box>(), new List<Label>(), 2f);
        var most = chart.Bars.Select(b => b.Value).DefaultIfEmpty(0).Max();
        foreach (var bar in chart.Bars)
        {
            foreach (var line in Typesetter.Set(bar.Label, TextSize, bar.IsStrong, width, bar.Label.IsRightToLeft(chart.IsRightToLeft)))
            {
                labels.Add(new(chart.IsRightToLeft ? width - line.Width : 0, y + 9.5f, line, Ink));
                y += LineHeight;
            }
            var length = most > 0 ? Math.Max((float)(bar.Value / most) * (width - RoomForValue), 0) : 0;
            if (bar.Parts.Count > 0)
                InParts(bar, length, y, chart.IsRightToLeft, width, boxes, labels);
            else if (length > 0)
                boxes.Add(new(chart.IsRightToLeft ? width - length : 0, y, length, Thickness, bar.IsStrong ? Strong : Light));
            var said = Typesetter.SetOne(bar.Said, TextSize, bold: true, chart.IsRightToLeft);
            labels.Add(new(chart.IsRightToLeft ? width - length - 5 - said.Width : length + 5, y + 9, said, Ink));
            y += Thickness + Gap;
        }
        boxes.Add(new(chart.IsRightToLeft ? width - 0.75f : 0, 2, 0.75f, Math.Max(y - Gap, 2), Axis));
        return new(width, y - Gap + 4, boxes, labels);
    }

    /// <summary>One part after the other with a hair between, each with its group's letter where there is room for one.</summary>
    private static void InParts(Bar bar, float length, float y, bool rightToLeft, float width, List<Box> boxes, List<Label> labels)
    {
        var (all, start) = (bar.Parts.Sum(p => p.Size), 0f);
        foreach (var part in bar.Parts.Where(p => p.Size > 0))
        {
            var wide = (float)(part.Size / all) * length;
            var x = rightToLeft ? width - start - wide : start;
            boxes.Add(new(x, y, Math.Max(wide - Hair, Hair), Thickness, part.Colour));
            var letter = Typesetter.SetOne(Languages.Line.Typed(part.Letter), LetterSize, bold: false, rightToLeft: false);
            if (letter.Width + 2 < wide)
                labels.Add(new(x + ((wide - Hair - letter.Width) / 2), y + 8.3f, letter, Ink));
            start += wide;
        }
    }
}
