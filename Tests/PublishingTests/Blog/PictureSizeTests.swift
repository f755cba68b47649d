import Publishing
import Testing

/// Sizes of pictures are read from their heads, and nothing is made of other bytes.
struct PictureSizeTests {
  static let pictures: [(String, [UInt8], Int, Int)] = [
    (
      "PNG",
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        + [0, 0, 1, 0x40, 0, 0, 0, 0xF0, 8, 2, 0, 0, 0], 320, 240
    ),
    ("GIF", Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00, 0, 0, 0], 320, 240),
    (
      "JPEG",
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 0xF0, 1, 0x40, 3, 1, 0x22, 0],
      320, 240
    ),
    (
      "WebP",
      Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0]
        + [0x3F, 1, 0, 0xEF, 0, 0], 320, 240
    ),
  ]

  @Test(arguments: pictures)
  func `the head tells the size`(name: String, bytes: [UInt8], width: Int, height: Int) {
    let size = PictureSize(bytes)
    #expect(size?.width == width)
    #expect(size?.height == height)
  }

  @Test(arguments: pictures)
  func `a head cut short is no picture and no crash`(
    name: String, bytes: [UInt8], width: Int, height: Int
  ) {
    for length in 0..<bytes.count { _ = PictureSize(Array(bytes.prefix(length))) }
    #expect(PictureSize(Array(bytes.prefix(5))) == nil)
  }
}
