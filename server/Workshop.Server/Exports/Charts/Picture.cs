using SkiaSharp;
using Workshop.Server.Exports.Typesetting;

namespace Workshop.Server.Exports.Charts;

/// <summary>A drawing as a PNG, sharp enough for print.</summary>
internal static class Picture
{
    private const float PixelsPerPoint = 3;

    private static readonly Dictionary<FontFile, SKTypeface> Faces = FontFile.All.ToDictionary(f => f, f => SKTypeface.FromData(SKData.CreateCopy(f.Bytes.Value)));

    public static byte[] Png(Drawing drawing)
    {
        using var surface = SKSurface.Create(new SKImageInfo((int)Math.Ceiling(drawing.Width * PixelsPerPoint), (int)Math.Ceiling(drawing.Height * PixelsPerPoint)));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Scale(PixelsPerPoint);
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var box in drawing.Boxes)
        {
            paint.Color = box.Colour;
            canvas.DrawRect(box.X, box.Y, box.Width, box.Height, paint);
        }
        foreach (var label in drawing.Labels)
            Draw(canvas, label, paint);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, Label label, SKPaint paint)
    {
        paint.Color = label.Colour;
        foreach (var piece in label.Line.Pieces)
        {
            using var font = new SKFont(Faces[piece.Font], piece.Size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };
            using var text = new SKTextBlobBuilder();
            text.AddPositionedRun(piece.Glyphs.Select(g => g.Id).ToArray(), font, piece.Glyphs.Select(g => new SKPoint(piece.X + g.X, g.Y)).ToArray());
            using var blob = text.Build();
            if (blob is not null)
                canvas.DrawText(blob, label.X, label.Y, paint);
        }
    }
}
